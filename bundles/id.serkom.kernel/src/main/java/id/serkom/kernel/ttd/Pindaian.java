package id.serkom.kernel.ttd;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.PindaianLama;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Letters signed by hand: the scan of the signed paper, once; another in its place only with a reason, the earlier one kept. */
final class Pindaian {

    private static final Set<String> TIPE = Set.of("application/pdf", "image/jpeg");
    private static final Set<SuratStatus> TERBIT = EnumSet.of(SuratStatus.BERNOMOR, SuratStatus.BEKU, SuratStatus.DIKIRIM);
    private static final int ALASAN = 500;

    private final Ports ports;
    private final CetakanStore store;
    private final DokumenStore dokumen;
    private final CatatanTtd catatan;

    Pindaian(Ports ports, CetakanStore store, DokumenStore dokumen, CatatanTtd catatan) {
        this.ports = ports;
        this.store = store;
        this.dokumen = dokumen;
        this.catatan = catatan;
    }

    Cetakan lampirkan(Actor actor, String id, String pindaian) {
        Surat surat = surat(actor, id);
        Cetakan cetakan = basah(surat);
        if (cetakan.status() == CetakanStatus.DITANDATANGANI) {
            throw new Conflict(Reason.of("ttd.sudah-dipindai"));
        }
        if (cetakan.status() != CetakanStatus.TERCETAK) {
            throw new Conflict(Reason.of("ttd.belum-tercetak"));
        }
        Dokumen isi = pindaian(cetakan, pindaian);
        return catatan.tulis(actor, surat, cetakan.dipindai(isi.id(), ports.clock.saat()), jangkar(isi), Optional.empty(), "pindaian",
                Map.of("naskah", surat.sha256(), "pdf", cetakan.pdf().orElseThrow(), "pindaian", isi.id(), "sha256", isi.sha256()));
    }

    Cetakan ganti(Actor actor, String id, String pindaian, String alasan) {
        Surat surat = surat(actor, id);
        Cetakan cetakan = basah(surat);
        String lama = cetakan.pindaian().orElseThrow(() -> new Conflict(Reason.of("ttd.belum-dipindai")));
        if (alasan.isBlank() || alasan.strip().length() > ALASAN) {
            throw new InvalidInput(Reason.of("ttd.alasan-wajib", "huruf", ALASAN).at("/alasan"));
        }
        Dokumen isi = pindaian(cetakan, pindaian);
        Optional<String> jejak = dokumen.find(lama).map(d -> PindaianLama.rantai(dokumen, d));
        return catatan.tulis(actor, surat, cetakan.dipindai(isi.id(), ports.clock.saat()), jangkar(isi), jejak, "ganti-pindaian",
                Map.of("naskah", surat.sha256(), "lama", lama, "pindaian", isi.id(), "sha256", isi.sha256(), "alasan", alasan.strip()));
    }

    private Surat surat(Actor actor, String id) {
        if (!actor.adalah(Peran.BIDANG_SERTIFIKASI)) {
            throw new Forbidden(Reason.of("ttd.hanya-bidang"));
        }
        return ports.surat.find(id).orElseThrow(() -> new NotFound(Reason.of("surat.tidak-ada")));
    }

    private Cetakan basah(Surat surat) {
        Cetakan cetakan = store.find(surat.id()).orElseThrow(() -> new Conflict(Reason.of("ttd.tanpa-cetakan")));
        if (cetakan.cara() != CaraTtd.BASAH) {
            throw new Conflict(Reason.of("ttd.bukan-basah"));
        }
        if (!TERBIT.contains(surat.status())) {
            throw new Conflict(Reason.of("ttd.keadaan-surat", "status", surat.status().name().toLowerCase(Locale.ROOT)));
        }
        return cetakan;
    }

    private Dokumen pindaian(Cetakan cetakan, String id) {
        Dokumen isi = dokumen.find(id)
                .orElseThrow(() -> new InvalidInput(Reason.of("dokumen.tidak-dikenal", "dokumen", id).at("/dokumen")));
        if (!TIPE.contains(isi.tipe())) {
            throw new InvalidInput(Reason.of("ttd.pindaian-tipe", "tipe", isi.tipe()).at("/dokumen"));
        }
        if (cetakan.pdf().filter(isi.sha256()::equals).isPresent()) {
            throw new InvalidInput(Reason.of("ttd.pindaian-tanpa-tanda").at("/dokumen"));
        }
        Optional<Cetakan> dipindai = store.berpindai(isi.sha256());
        if (dipindai.filter(c -> c.id().equals(cetakan.id())).isPresent()) {
            throw new InvalidInput(Reason.of("ttd.pindaian-sama").at("/dokumen"));
        }
        dipindai.or(() -> store.berisi(isi.sha256())).ifPresent(lain -> {
            throw new InvalidInput(Reason.of("ttd.pindaian-surat-lain", "surat", nomor(lain)).at("/dokumen"));
        });
        ports.surat.berpindai(isi.sha256()).ifPresent(lain -> {
            throw new InvalidInput(Reason.of("ttd.pindaian-surat-luar", "surat", lain.agenda().or(lain::nomor).orElse(lain.id()))
                    .at("/dokumen"));
        });
        return isi;
    }

    private String nomor(Cetakan lain) {
        return ports.surat.find(lain.id()).flatMap(Surat::nomor).orElse(lain.id());
    }

    /**
     * The first document of these bytes, written anew as it is: of two that give the same scan to two letters at once the second finds
     * that it was written.
     */
    private Dokumen jangkar(Dokumen isi) {
        return dokumen.pertama(isi.sha256()).orElse(isi);
    }
}
