package id.serkom.kernel.lanjutan;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.skema.Skema;
import id.serkom.api.surat.Ralat;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.kernel.clock.Clocks;
import id.serkom.kernel.letter.AkibatSurat;
import id.serkom.kernel.letter.Kinds;
import id.serkom.kernel.letter.Lanjutan;
import id.serkom.kernel.letter.LetterDesk;
import id.serkom.kernel.paraf.KonsepCommit;
import id.serkom.kernel.paraf.KonsepCommit.Kejadian;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.naskah.LanjutanHandler;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.Kanonik;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Ralat, pencabutan, petikan, salinan: a letter of its own beside the one that it is about, numbered or frozen in this commit, or a
 * draft where its kind has a chain of initials.
 */
@Component(name = "id.serkom.kernel.lanjutan", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class KernelLanjutanHandler implements LanjutanHandler {

    private final Ports ports;
    private final LetterDesk desk;
    private final KonsepCommit commit;

    @Activate
    public KernelLanjutanHandler(@Reference Ports ports) {
        this.ports = ports;
        this.desk = new LetterDesk(ports);
        this.commit = new KonsepCommit(ports);
    }

    /**
     * What is asked for.
     *
     * @param masukan what of it the caller wrote
     */
    private record Permintaan(Actor actor, String surat, String jenis, Data masukan, Optional<String> kunci) {

        String sidik() {
            return JournalHash.sha256(Kanonik.teks(List.of(surat, jenis, masukan)));
        }

        Idempotensi jawaban(String key, String letter, Instant saat) {
            return new Idempotensi(actor.akun(), key, sidik(), Data.of(Map.of("surat", letter)), saat);
        }
    }

    @Override
    public Surat ralat(Actor actor, String surat, List<Ralat> ralat, String alasan, Optional<String> kunci) {
        Data masukan = Data.of(Map.of("ralat", ralat, "alasan", alasan));
        Isian.ralat(masukan);
        return buat(new Permintaan(actor, surat, Lanjutan.RALAT, masukan, kunci), asal -> {
            if (asal.keputusan() || !asal.jenis().nomorLain().isEmpty()) {
                throw new Conflict(Reason.of("lanjutan.tidak-diralat", "judul", asal.jenis().judul()).with("nomor", asal.nomor()));
            }
            return kepadaYangSama(asal, Lanjutan.RALAT,
                    asal.sebutan().with("ralat", Isian.bernomor(ralat)).with("alasan", alasan.strip()));
        });
    }

    @Override
    public Surat cabut(Actor actor, String surat, String alasan, Optional<String> kunci) {
        Data masukan = Data.of(Map.of("alasan", alasan));
        Isian.alasan(masukan);
        return buat(new Permintaan(actor, surat, Lanjutan.PENCABUTAN, masukan, kunci), asal -> {
            new Pencabutan(ports, asal).periksa();
            return kepadaYangSama(asal, Lanjutan.PENCABUTAN, asal.sebutan().with("alasan", alasan.strip()));
        });
    }

    @Override
    public Surat petikan(Actor actor, String surat, String asesi, Optional<String> kunci) {
        return buat(new Permintaan(actor, surat, Lanjutan.PETIKAN, Data.of(Map.of("asesi", asesi)), kunci),
                asal -> Petikan.untuk(ports, asal, asesi).surat(ports));
    }

    @Override
    public Surat salinan(Actor actor, String surat, Optional<String> kunci) {
        return buat(new Permintaan(actor, surat, Lanjutan.SALINAN, Data.KOSONG, kunci),
                asal -> kepadaYangSama(asal, Lanjutan.SALINAN, asal.sebutan()));
    }

    private SuratRequest kepadaYangSama(Asal asal, String jenis, Data isi) {
        SuratRequest dahulu = asal.dibuat();
        return new SuratRequest(ports.idBaru(), jenis, dahulu.tujuan(), isi, List.of(), dahulu.tembusan(), dahulu.permohonan(),
                dahulu.asesi(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Surat buat(Permintaan minta, Function<Asal, SuratRequest> isi) {
        if (!minta.actor().adalah(Peran.BIDANG_SERTIFIKASI)) {
            throw new Forbidden(Reason.of("lanjutan.hanya-bidang"));
        }
        Idempotensi.check(minta.kunci());
        Optional<Surat> first = dahulu(minta);
        if (first.isPresent()) {
            return first.get();
        }
        Asal asal = Asal.baca(ports, minta.surat());
        if (Lanjutan.PETIKAN.equals(minta.jenis()) || Lanjutan.SALINAN.equals(minta.jenis())) {
            Lanjutan.ditandatangani(ports, asal.surat());
        }
        SuratRequest request = isi.apply(asal).merujuk(new Rujukan(Lanjutan.rujukan(minta.jenis()), minta.surat()));
        try {
            tulis(minta, asal, request);
        } catch (Conflict e) {
            if (!"simpan.permintaan-ganda".equals(e.reasons().get(0).code())) {
                throw e;
            }
            return dahulu(minta).orElseThrow(() -> e);
        }
        return ports.surat.find(request.id()).orElseThrow();
    }

    private Optional<Surat> dahulu(Permintaan minta) {
        return minta.kunci().flatMap(k -> ports.idempotensi.find(minta.actor().akun(), k)).map(i -> {
            if (!i.sidik().equals(minta.sidik())) {
                throw new InvalidInput(Reason.of("idempotensi.isi-lain"));
            }
            return ports.surat.find(i.jawaban().text("surat")).orElseThrow();
        });
    }

    private void tulis(Permintaan minta, Asal asal, SuratRequest request) {
        Instant now = ports.clock.saat();
        Skema skema = ports.skema(asal.berkas());
        LetterDesk.Meja meja = new LetterDesk.Meja(asal.berkas(), asal.tahap(), asal.surat().putaran(), skema, ports.clock.tanggal(),
                now, minta.actor().akun(), Kinds.peminta(ports, asal.berkas(), asal.tahap()));
        boolean draft = desk.berparaf(meja, request);
        LetterDesk.Siap ready = draft ? desk.konsep(meja, request, false, Optional.empty()) : desk.terbit(meja, request, 0);
        List<Catatan> rows = new ArrayList<>(ready.paraf());
        if (!draft) {
            desk.dicabut(request).ifPresent(rows::add);
            rows.addAll(AkibatSurat.of(ports, meja, request, Clocks.of(ports, asal.berkas().id())).rows());
        }
        // Exclusively: of two withdrawals of one letter, asked for at once, the second must see the first.
        commit.write(new Kejadian(minta.actor(), asal.berkas(), asal.surat(), minta.jenis(), minta.masukan().optText("alasan"), now),
                rows, List.of(ready.surat()), Lanjutan.PENCABUTAN.equals(minta.jenis()),
                minta.kunci().map(k -> minta.jawaban(k, request.id(), now)));
    }
}
