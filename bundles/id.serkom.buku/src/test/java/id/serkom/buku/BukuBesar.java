package id.serkom.buku;

import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Tanggal;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.SuratStore;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** A store of as many letters as one asks for, each made when it is read and held by nobody here; counts how often it is asked. */
final class BukuBesar {

    private static final LocalDate AWAL = LocalDate.of(2026, 1, 1);

    final Map<String, Integer> panggilan = new TreeMap<>();
    final int banyak;

    BukuBesar(int banyak) {
        this.banyak = banyak;
    }

    SuratStore store() {
        return (SuratStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SuratStore.class},
                (proxy, method, args) -> {
                    String nama = method.getName() + (args[0] instanceof Collection ? "-banyak" : "");
                    panggilan.merge(nama, 1, Integer::sum);
                    return jawab(nama, args);
                });
    }

    private Object jawab(String nama, Object[] args) {
        return switch (nama) {
            case "menurutTanggal" -> halaman(this::surat, (Potongan) args[2]);
            case "nomor" -> halaman(this::nomor, (Potongan) args[2]);
            case "nomorTercetak" -> halaman(this::nomor, (Potongan) args[1]);
            case "find-banyak" -> masing((Collection<?>) args[0], this::surat);
            case "nomorTerikat-banyak" -> masing((Collection<?>) args[0], this::nomor);
            case "isi-banyak" -> masing((Collection<?>) args[0], i -> new IsiSurat(id(i), html(i), Data.KOSONG));
            case "seri" -> args.length == 1 ? List.of(seri()) : Optional.of(seri());
            default -> throw new UnsupportedOperationException(nama);
        };
    }

    private Seri seri() {
        return new Seri("keluar/2026", 1, "keluar", 2026, 0, banyak);
    }

    private <T> Halaman<T> halaman(IntFunction<T> baris, Potongan potongan) {
        int mulai = potongan.sesudah().map(Integer::valueOf).orElse(0);
        List<T> isi = new ArrayList<>();
        for (int i = mulai + 1; i <= Math.min(banyak, mulai + potongan.batas()); i++) {
            isi.add(baris.apply(i));
        }
        int akhir = mulai + isi.size();
        return new Halaman<>(isi, akhir == banyak ? Optional.empty() : Optional.of(Integer.toString(akhir)));
    }

    private static <T> List<T> masing(Collection<?> id, IntFunction<T> baris) {
        return id.stream().map(satu -> baris.apply(Integer.parseInt(((String) satu).substring(1)))).toList();
    }

    private static String id(int i) {
        return String.format("S%06d", i);
    }

    private static String cetak(int i) {
        return String.format("%06d/2026", i);
    }

    private LocalDate tanggal(int i) {
        return AWAL.plusDays((i - 1L) * 365 / banyak);
    }

    private String html(int i) {
        return "<p>" + cetak(i) + ", " + Tanggal.panjang(tanggal(i)) + ", Undangan</p>";
    }

    private NomorSurat nomor(int i) {
        return new NomorSurat("N" + i, 1, "keluar", 2026, i, "", cetak(i), NomorStatus.TERIKAT, Optional.of(id(i)), Optional.empty(),
                tanggal(i), "bidang");
    }

    private Surat surat(int i) {
        return new Surat(id(i), 1, Arah.KELUAR, "undangan-rapat", SuratStatus.BERNOMOR, "keluar", 2026, Optional.of(i),
                Optional.of(cetak(i)), Optional.empty(), tanggal(i), Optional.empty(), Optional.empty(), "Undangan", "Kepala",
                Optional.empty(), "000.1.5", "Biasa", 0, Optional.empty(), Optional.empty(), 1, Optional.empty(), Optional.empty(),
                Optional.of("mandat-kepala"), Optional.empty(), Optional.empty(), JournalHash.sha256(html(i)), Optional.empty(),
                Instant.EPOCH, "bidang");
    }
}
