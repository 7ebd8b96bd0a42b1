package id.serkom.testing.kepatuhan;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.Data;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Tahap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Tahap that keep to the contract and tahap that do not. */
final class TahapUji {

    private TahapUji() {
    }

    @MutuBaku(sop = "uji", kode = "baik", kegiatan = "Menguji", pelaksana = Pelaksana.BIDANG_SERTIFIKASI, keluaran = "surat")
    static final class Baik implements Tahap {

        @Override
        public Map<String, Action> actions() {
            return Map.of("catat", (berkas, input, context) -> Outcome.refuse("baik.belum-lengkap"));
        }

        @Override
        public int versiData() {
            return 2;
        }
    }

    static final class TanpaMutuBaku implements Tahap {

        @Override
        public Map<String, Action> actions() {
            return Map.of("catat", (berkas, input, context) -> Outcome.refuse("baik.belum-lengkap"));
        }
    }

    @MutuBaku(sop = "uji", kode = "Baik Sekali", kegiatan = " ", pelaksana = {}, kelengkapan = "Notula", waktu = -1, keluaran = "kabar")
    static final class MutuBakuSalah implements Tahap {

        @Override
        public Map<String, Action> actions() {
            return Map.of("catat", (berkas, input, context) -> Outcome.refuse("baik.belum-lengkap"));
        }
    }

    @MutuBaku(sop = "uji", kode = "baik", kegiatan = "Menguji", pelaksana = Pelaksana.BIDANG_SERTIFIKASI, keluaran = "surat")
    static class TakMurni implements Tahap {

        static final Map<String, String> SIMPANAN = new HashMap<>();
        private int kali;
        private final Map<String, String> ingatan = new HashMap<>();

        @Override
        public Map<String, Action> actions() {
            return Map.of("catat", (berkas, input, context) -> {
                ingatan.put("a", SIMPANAN.put(berkas.id(), LocalDate.now() + java.util.UUID.randomUUID().toString() + kali++));
                return Outcome.refuse("baik.belum-lengkap");
            });
        }
    }

    @MutuBaku(sop = "uji", kode = "baik", kegiatan = "Menguji", pelaksana = Pelaksana.BIDANG_SERTIFIKASI, keluaran = "surat")
    static final class Bernilai implements Tahap {

        private final LocalDate sejak = LocalDate.of(2026, 1, 1);
        private final java.math.BigDecimal batas = java.math.BigDecimal.TEN;
        private final Ukuran ukuran = new Ukuran(3);

        record Ukuran(int besar) {
        }

        @Override
        public Map<String, Action> actions() {
            return Map.of("catat", (berkas, input, context) -> Outcome.refuse("baik.belum-lengkap " + sejak + batas + ukuran));
        }
    }

    @MutuBaku(sop = "uji", kode = "baik", kegiatan = "Menguji", pelaksana = Pelaksana.BIDANG_SERTIFIKASI, keluaran = "surat")
    static final class TakTerbawa implements Tahap {

        @Override
        public Map<String, Action> actions() {
            return Map.of("catat", (berkas, input, context) -> Outcome.refuse("baik.belum-lengkap"));
        }

        @Override
        public int versiData() {
            return 2;
        }

        @Override
        public Data upgrade(int versi, Data data) {
            return Data.of(Map.of("hari", data.text("tanggal")));
        }
    }
}
