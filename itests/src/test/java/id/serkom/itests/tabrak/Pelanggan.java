package id.serkom.itests.tabrak;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.Machine;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import id.serkom.itests.tabrak.Permintaan.Jenis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A client that never gives up: what was not answered it asks again under the same key, until it is. Whenever the server was away it
 * first holds it to its last promise.
 */
final class Pelanggan {

    private static final long JEDA_MS = 100;
    private static final int PERCOBAAN = 3000;

    private final String nama;
    private final BukuJanji buku;
    private final Function<String, Klien> akun;
    private final AtomicLong dijawab;
    private final AtomicLong diulang = new AtomicLong();
    private int urut;
    private Permintaan terakhir;
    private String teksTerakhir;

    Pelanggan(String nama, BukuJanji buku, Function<String, Klien> akun, AtomicLong dijawab) {
        this.nama = nama;
        this.buku = buku;
        this.akun = akun;
        this.dijawab = dijawab;
    }

    /** A sign that nobody else uses. */
    String tanda(String apa) {
        urut++;
        return nama + "-" + urut + "-" + apa;
    }

    String nama() {
        return nama;
    }

    /** What the Bidang reads; as if the server were not there when its database is not. */
    Jawaban ambil(String path) {
        Jawaban jawaban = akun.apply("bidang").ambil(path);
        if (!dijawab(jawaban)) {
            throw new UncheckedIOException(new IOException(jawaban.teks()));
        }
        return jawaban.harus(200);
    }

    /** How many requests were broken off and asked again. */
    long diulang() {
        return diulang.get();
    }

    JsonNode kirim(Permintaan permintaan) {
        return kirim(permintaan, Optional::empty);
    }

    /** @param sudah what a request without a key has done already, when it was broken off */
    JsonNode kirim(Permintaan permintaan, Supplier<Optional<Jawaban>> sudah) {
        buku.maksud(permintaan);
        Optional<Jawaban> jawaban = coba(() -> Optional.of(permintaan.kirim(akun.apply(permintaan.akun()))));
        boolean terputus = jawaban.isEmpty();
        for (int i = 0; jawaban.isEmpty(); i++) {
            if (i == PERCOBAAN) {
                throw new AssertionError("peladen tidak pernah kembali bagi " + permintaan.tanda());
            }
            Machine.pause(JEDA_MS);
            jawaban = coba(() -> {
                tepatiYangTerakhir();
                Optional<Jawaban> ada = sudah.get();
                return ada.isPresent() ? ada : Optional.of(permintaan.kirim(akun.apply(permintaan.akun())));
            });
        }
        buku.jawab(jawaban.get());
        dijawab.incrementAndGet();
        if (terputus) {
            diulang.incrementAndGet();
        }
        if (permintaan.jenis() == Jenis.BERKUNCI) {
            terakhir = permintaan;
            teksTerakhir = jawaban.get().teks();
        }
        return jawaban.get().json();
    }

    private void tepatiYangTerakhir() {
        if (terakhir != null) {
            Jawaban lagi = terakhir.kirim(akun.apply(terakhir.akun()));
            if (dijawab(lagi)) {
                assertEquals(terakhir.tanda(), teksTerakhir, lagi.teks());
            }
        }
    }

    /** Empty when the server was not there, or says that its database is not. */
    private static Optional<Jawaban> coba(Supplier<Optional<Jawaban>> kirim) {
        try {
            Optional<Jawaban> jawaban = kirim.get().filter(Pelanggan::dijawab);
            jawaban.filter(j -> j.status() >= 400).ifPresent(j -> {
                throw new AssertionError(j.status() + " " + j.teks());
            });
            return jawaban;
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static boolean dijawab(Jawaban jawaban) {
        boolean sedangMulai = jawaban.status() == 404 && jawaban.kode().isEmpty();
        return jawaban.status() != 503 && jawaban.status() != 507 && !sedangMulai && !jawaban.kode().equals("idempotensi.sedang-berjalan");
    }
}
