package id.serkom.tahap.pelaksanaan;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.tahap.pelaksanaan.KeadaanPelaksanaan.Kehadiran;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Attendance of one session as its signed list shows it, whole: every asesi and every asesor of it. An asesor records his own asesi;
 * the Bidang the session. It may be corrected for an asesi until he has a mark. Nobody counts as present before an asesor who
 * was not there.
 */
final class Hadir {

    static final String DAFTAR_HADIR = "daftar-hadir";
    static final String TUK = "tuk";

    record Masukan(String sesi, List<AsesiHadir> asesi, List<AsesorHadir> asesor, String daftarHadir) {
    }

    record AsesiHadir(String asesi, boolean hadir, Optional<String> keterangan) {
    }

    record AsesorHadir(String asesor, boolean hadir) {
    }

    private final Context context;
    private final Berkas berkas;
    private final Masukan masukan;
    private final List<Reason> salah = new ArrayList<>();
    private final Map<String, Asesi> peserta = new LinkedHashMap<>();
    private final List<Asesi> berubah = new ArrayList<>();

    private Hadir(Berkas berkas, Masukan masukan, Context context) {
        this.berkas = berkas;
        this.masukan = masukan;
        this.context = context;
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new Hadir(berkas, input.as(Masukan.class), context).decide();
    }

    private Outcome decide() {
        Optional<Sesi> found = context.isi().sesi(masukan.sesi());
        if (found.isEmpty()) {
            return Outcome.refuse(Reason.of("pelaksanaan.sesi-tidak-dikenal", "sesi", masukan.sesi()).at("/sesi"));
        }
        Sesi sesi = found.get();
        periksaSesi(sesi);
        bacaPeserta(sesi);
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        periksaAsesi();
        Set<String> asesor = peserta.values().stream().map(a -> a.asesor().orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
        periksaAsesor(asesor);
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        List<Kehadiran> kehadiran = masukan.asesor().stream()
                .map(a -> new Kehadiran(sesi.id(), a.asesor(), a.hadir())).toList();
        return Perubahan.baru().simpan(berubah).simpan(arsip(sesi))
                .data(KeadaanPelaksanaan.dari(context.data()).mencatat(sesi.id(), kehadiran, asesor).data()).stay();
    }

    private void periksaSesi(Sesi sesi) {
        if (sesi.ditunda().isPresent()) {
            salah.add(Reason.of("pelaksanaan.sesi-ditunda", "sesi", sesi.nomor()).at("/sesi"));
        } else if (context.tanggal().isBefore(sesi.tanggal())) {
            salah.add(Reason.of("pelaksanaan.sesi-belum-berlangsung", "sesi", sesi.nomor()).with("tanggal",
                    Tanggal.panjang(sesi.tanggal())).at("/sesi"));
        }
        if (context.isi().dokumen(masukan.daftarHadir()).isEmpty()) {
            salah.add(Reason.of("pelaksanaan.dokumen-tidak-ada", "dokumen", masukan.daftarHadir()).at("/daftarHadir"));
        }
    }

    private void bacaPeserta(Sesi sesi) {
        boolean sendiri = context.pelaku().adalah(Pelaksana.ASESOR);
        context.isi().asesiSesi(sesi.id()).stream()
                .filter(a -> !sendiri || a.asesor().filter(context.pelaku().kode()::equals).isPresent())
                .forEach(a -> peserta.put(a.id(), a));
        if (peserta.isEmpty()) {
            salah.add(Reason.of(sendiri ? "pelaksanaan.bukan-asesor-sesi" : "pelaksanaan.sesi-kosong", "sesi",
                    sesi.nomor()).at("/sesi"));
        }
    }

    private void periksaAsesi() {
        Set<String> bernilai = context.isi().nilai(peserta.keySet()).stream().map(Nilai::asesi).collect(Collectors.toSet());
        Set<String> disebut = new HashSet<>();
        for (int i = 0; i < masukan.asesi().size(); i++) {
            AsesiHadir satu = masukan.asesi().get(i);
            String tempat = "/asesi/" + i;
            Asesi asesi = peserta.get(satu.asesi());
            if (!disebut.add(satu.asesi())) {
                salah.add(Reason.of("pelaksanaan.asesi-ganda", "asesi", satu.asesi()).at(tempat));
            } else if (asesi == null) {
                salah.add(Reason.of("pelaksanaan.asesi-bukan-peserta", "asesi", satu.asesi()).at(tempat));
            } else if (!satu.hadir() && (bernilai.contains(asesi.id()) || asesi.status() == AsesiStatus.DINILAI)) {
                salah.add(Reason.of("pelaksanaan.sudah-bernilai", "asesi", asesi.nama()).at(tempat));
            } else if (asesi.status() != AsesiStatus.DINILAI) {
                berubah.add(menjadi(asesi, satu));
            }
        }
        List<Asesi> kurang = peserta.values().stream().filter(a -> !disebut.contains(a.id())).toList();
        if (!kurang.isEmpty()) {
            salah.add(Reason.of("pelaksanaan.daftar-tidak-lengkap", "jumlah", kurang.size())
                    .with("asesi", Nama.daftar(kurang)).at("/asesi"));
        }
    }

    private static Asesi menjadi(Asesi asesi, AsesiHadir satu) {
        return satu.hadir() ? asesi.menjadi(AsesiStatus.HADIR)
                : asesi.menjadi(AsesiStatus.TIDAK_HADIR, satu.keterangan().orElse("Tidak hadir tanpa keterangan"));
    }

    private void periksaAsesor(Set<String> asesor) {
        Set<String> disebut = new HashSet<>();
        for (int i = 0; i < masukan.asesor().size(); i++) {
            AsesorHadir satu = masukan.asesor().get(i);
            String tempat = "/asesor/" + i;
            if (!disebut.add(satu.asesor())) {
                salah.add(Reason.of("pelaksanaan.asesor-ganda", "asesor", satu.asesor()).at(tempat));
            } else if (!asesor.contains(satu.asesor())) {
                salah.add(Reason.of("pelaksanaan.asesor-bukan-penguji-sesi", "asesor", satu.asesor()).at(tempat));
            } else if (!satu.hadir() && adaAsesiHadir(satu.asesor())) {
                salah.add(Reason.of("pelaksanaan.asesor-tidak-hadir", "asesor", satu.asesor()).at(tempat));
            }
        }
        asesor.stream().filter(a -> !disebut.contains(a))
                .forEach(a -> salah.add(Reason.of("pelaksanaan.asesor-belum-disebut", "asesor", a).at("/asesor")));
    }

    private boolean adaAsesiHadir(String asesor) {
        return masukan.asesi().stream().filter(AsesiHadir::hadir).map(a -> peserta.get(a.asesi()))
                .anyMatch(a -> a != null && a.asesor().filter(asesor::equals).isPresent());
    }

    /** The scan, and once per session the TUK where it was held. */
    private List<Kelengkapan> arsip(Sesi sesi) {
        List<Kelengkapan> arsip = new ArrayList<>();
        arsip.add(new Kelengkapan(context.idBaru(), 0, berkas.id(), Pelaksanaan.KODE, berkas.putaran(), DAFTAR_HADIR,
                DAFTAR_HADIR, Optional.empty(), Optional.empty(), Optional.of(masukan.daftarHadir()),
                Optional.of(sesi.id())));
        if (context.isi().kelengkapan(TUK, sesi.id()).isEmpty()) {
            arsip.add(new Kelengkapan(context.idBaru(), 0, berkas.id(), Pelaksanaan.KODE, berkas.putaran(), TUK, sesi.tuk(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(sesi.id())));
        }
        return arsip;
    }
}
