package id.serkom.tahap.verifikasi;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.data.Tanggal;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what is sent in may be added: to one's own asesi, in time, documents that are there and not yet on file. */
final class PeriksaLengkapi {

    /** A commit takes 500 rows; ten are kept for the application, the letter, the clock. */
    private static final int BARIS_TERBANYAK = 490;
    private static final String CATAT_MUNDUR = "3";

    private final IsianLengkapi isian;
    private final Permohonan permohonan;
    private final Map<String, Asesi> anggota;
    private final IkutLagi ikutLagi;
    private final LocalDate diterima;
    private final List<Asesi> dibuka;
    private final Context context;
    private final List<Reason> keberatan = new ArrayList<>();

    PeriksaLengkapi(IsianLengkapi isian, Map<String, Asesi> anggota, IkutLagi ikutLagi, Context context) {
        this.isian = isian;
        this.permohonan = context.permohonan();
        this.anggota = anggota;
        this.ikutLagi = ikutLagi;
        this.diterima = isian.diterima().orElse(context.tanggal());
        this.dibuka = Kabar.dapatDibukaLagi(anggota.values(), permohonan, context);
        this.context = context;
    }

    List<Reason> keberatan() {
        if (!permohonan.status().aktif()) {
            keberatan.add(Reason.of("verifikasi.permohonan-tidak-aktif", "status", RecordBinder.kode(permohonan.status())));
        }
        if (isian.asesi().size() + isian.dokumen().size() > BARIS_TERBANYAK) {
            keberatan.add(Reason.of("verifikasi.terlalu-banyak-baris", "terbanyak", BARIS_TERBANYAK).at("/dokumen"));
        }
        tanggalTerima();
        surat();
        asesi();
        dokumen();
        return List.copyOf(keberatan);
    }

    private void tanggalTerima() {
        if (isian.diterima().isEmpty()) {
            return;
        }
        int mundur = Integer.parseInt(context.setting("hari-catat-mundur", CATAT_MUNDUR));
        if (context.pelaku().kertas().isEmpty()) {
            keberatan.add(Reason.of("verifikasi.tanggal-terima-hanya-kertas").at("/diterima"));
        } else if (diterima.isAfter(context.tanggal())) {
            keberatan.add(Reason.of("verifikasi.tanggal-terima-di-depan", "tanggal", Tanggal.panjang(diterima))
                    .at("/diterima"));
        } else if (context.tambahHariKerja(diterima, mundur).isBefore(context.tanggal())) {
            keberatan.add(Reason.of("verifikasi.tanggal-terima-terlalu-lama", "hari", mundur).at("/diterima"));
        }
    }

    private void surat() {
        if (isian.surat().isEmpty()) {
            return;
        }
        IsianLengkapi.Surat surat = isian.surat().get();
        if (surat.tanggal().isAfter(diterima)) {
            keberatan.add(Reason.of("verifikasi.tanggal-surat-di-depan", "tanggal", Tanggal.panjang(surat.tanggal()))
                    .at("/surat/tanggal"));
        }
        boolean tercatat = context.isi().suratMasuk(permohonan.instansi(), surat.nomor()).stream()
                .anyMatch(s -> s.jenis().equals(Lengkapi.SURAT)) || permohonan.nomorSurat().equals(surat.nomor());
        if (tercatat) {
            keberatan.add(Reason.of("verifikasi.nomor-surat-sudah-ada", "nomor", surat.nomor()).at("/surat/nomor"));
        }
    }

    /** Said once of each asesi, at the first document that names him. */
    private void asesi() {
        Set<String> disebut = new HashSet<>();
        Permintaan permintaan = Permintaan.atas(permohonan, context);
        for (int i = 0; i < isian.dokumen().size(); i++) {
            String id = isian.dokumen().get(i).asesi();
            String pointer = "/dokumen/" + i + "/asesi";
            if (disebut.add(id)) {
                Optional.ofNullable(anggota.get(id)).ifPresentOrElse(a -> kedudukan(a, permintaan, pointer), () -> keberatan.add(
                        Reason.of("verifikasi.asesi-bukan-dari-permohonan", "asesi", id).at(pointer)));
            }
        }
        if (keberatan.isEmpty()) {
            keberatan.addAll(ikutLagi.keberatan());
        }
    }

    /** Nobody is too late for a date that no letter told him. */
    private void kedudukan(Asesi asesi, Permintaan permintaan, String pointer) {
        if (asesi.status() == AsesiStatus.DIMINTA_LENGKAP || dibuka.contains(asesi)) {
            permohonan.lengkapiSampai().filter(d -> diterima.isAfter(d) && permintaan.memberitahu(asesi))
                    .ifPresent(sampai -> keberatan.add(
                    Reason.of("verifikasi.lewat-batas-kelengkapan", "sampai", Tanggal.panjang(sampai))
                            .with("urut", asesi.urut()).at(pointer)));
        } else if (asesi.status() != AsesiStatus.DIAJUKAN) {
            keberatan.add(Reason.of("verifikasi.asesi-sudah-diputuskan", "urut", asesi.urut())
                    .with("status", RecordBinder.kode(asesi.status())).at(pointer));
        }
    }

    private void dokumen() {
        Set<String> boleh = yangBolehDipakai();
        isian.surat().filter(s -> !boleh.contains(s.dokumen())).ifPresent(s -> keberatan.add(
                Reason.of("verifikasi.dokumen-tidak-dikenal", "dokumen", s.dokumen()).at("/surat/dokumen")));
        Set<String> diarsip = context.isi().kelengkapan(isian.asesi()).stream().filter(k -> k.dokumen().isPresent())
                .map(PeriksaLengkapi::kunci).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < isian.dokumen().size(); i++) {
            bukti(isian.dokumen().get(i), "/dokumen/" + i, boleh, diarsip);
        }
    }

    private void bukti(IsianLengkapi.Bukti bukti, String pointer, Set<String> boleh, Set<String> diarsip) {
        if (context.skema().persyaratan(bukti.jenis()).isEmpty()) {
            keberatan.add(Reason.of("verifikasi.persyaratan-tidak-dikenal", "persyaratan", bukti.jenis())
                    .at(pointer + "/jenis"));
        }
        if (!boleh.contains(bukti.dokumen())) {
            keberatan.add(Reason.of("verifikasi.dokumen-tidak-dikenal", "dokumen", bukti.dokumen())
                    .at(pointer + "/dokumen"));
        } else if (!diarsip.add(kunci(bukti.asesi(), bukti.jenis(), bukti.dokumen()))) {
            keberatan.add(Reason.of("verifikasi.dokumen-sudah-ada", "persyaratan", bukti.jenis()).at(pointer));
        }
    }

    private static String kunci(Kelengkapan k) {
        return kunci(k.asesi().orElse(""), k.jenis(), k.dokumen().orElse(""));
    }

    private static String kunci(String asesi, String jenis, String dokumen) {
        return asesi + '/' + jenis + '/' + dokumen;
    }

    private Set<String> yangBolehDipakai() {
        List<String> disebut = new ArrayList<>();
        isian.surat().ifPresent(s -> disebut.add(s.dokumen()));
        isian.dokumen().forEach(d -> disebut.add(d.dokumen()));
        return context.isi().dokumen(disebut).stream().filter(this::milikPemohon).map(Dokumen::id)
                .collect(Collectors.toSet());
    }

    /** What the Bidang scanned belongs to nobody's scope, and goes with a paper only. */
    private boolean milikPemohon(Dokumen dokumen) {
        return dokumen.instansi().map(permohonan.instansi()::equals).orElse(context.pelaku().kertas().isPresent());
    }
}
