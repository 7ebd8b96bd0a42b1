package id.serkom.soap;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Jeda;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.fault.Unauthenticated;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.AkunService;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.HasilAksi.Baru;
import id.serkom.api.service.IsiDokumen;
import id.serkom.api.service.KredensialService;
import id.serkom.api.service.PdfSurat;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.service.SertifikatService;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.service.SuratService;
import id.serkom.api.service.TenggatService;
import id.serkom.api.service.Token;
import id.serkom.api.skema.Skema;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.calendar.OfficeClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * The services behind the edge, as far as it calls them: one berkas that was announced to Majene, one permohonan of Majene's, two
 * letters, one certificate. What was uploaded and run is kept to be looked at.
 */
final class Dunia {

    static final String BERKAS = id("BERKAS");
    static final String PERMOHONAN = id("PERMOHONAN");
    static final String ASESI = id("ASESI");
    static final String SURAT_KELUAR = id("KEWAR");
    static final String SURAT_MASUK = id("MASYK");
    static final String SERTIFIKAT = id("SERTFKAT");
    static final String SCAN = id("SCAN");
    static final String NASKAH = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>Nomor 346\r\nHal: Pemberitahuan</body></html>";
    static final byte[] PDF = "%PDF-1.7\r\n\u0000\u00e9".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    static final LocalDate HARI_INI = LocalDate.of(2026, 3, 10);
    static final Instant SAAT = Instant.parse("2026-03-10T02:00:00Z");
    static final int BATAS = 1024 * 1024;

    static final Actor MAJENE = new Actor("majene", "BKPSDM Majene", Set.of(Peran.INSTANSI_TERKAIT), Optional.of("bkpsdm-majene"),
            Optional.empty(), Optional.empty());
    static final Actor BIDANG = new Actor("bidang", "Bidang", Set.of(Peran.BIDANG_SERTIFIKASI), Optional.empty(),
            Optional.empty(), Optional.empty());

    static final Actor TANPA_PERAN = new Actor("baru", "Baru", Set.of(), Optional.of("bkpsdm-majene"), Optional.empty(),
            Optional.empty());

    final List<Dokumen> dokumen = new ArrayList<>();
    final List<PermintaanAksi> dijalankan = new ArrayList<>();
    final List<String> dibuka = new ArrayList<>();
    final List<String> masukDenganSandi = new ArrayList<>();
    private final Map<String, Actor> token = new ConcurrentHashMap<>();
    final Map<String, Map<String, String>> settings = new ConcurrentHashMap<>(Map.of("id.serkom.dokumen", Map.of("batas-mb", "1")));
    RuntimeException galat;
    CaraTtd cara = CaraTtd.ELEKTRONIK;
    UnaryOperator<Cetakan> cetakan = c -> c;
    /** Something when the next request is a repeat. */
    Optional<String> pertama = Optional.empty();
    private final Path scan;
    private final Properties texts = new Properties();

    Dunia(Path scan) {
        this.scan = scan;
        try (Reader in = new InputStreamReader(Dunia.class.getResourceAsStream("/SERKOM-INF/pesan_id.properties"),
                java.nio.charset.StandardCharsets.UTF_8)) {
            texts.load(in);
            Files.write(scan, new byte[] {'%', 'P', 'D', 'F'});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As before the first request. */
    void bersihkan() {
        cara = CaraTtd.ELEKTRONIK;
        cetakan = c -> c;
        dokumen.clear();
        dijalankan.clear();
        dibuka.clear();
        masukDenganSandi.clear();
        galat = null;
        pertama = Optional.empty();
        token.clear();
        token.putAll(Map.of("token-majene", MAJENE, "token-bidang", BIDANG, "token-baru", TANPA_PERAN));
    }

    /** 26 characters of the alphabet of ids. */
    static String id(String seed) {
        return ("0".repeat(26) + seed.replaceAll("[ILOU]", "0")).substring(seed.length());
    }

    Services services() {
        return new Services(Sebagian.of(AkunService.class, new Akun()), Sebagian.of(BerkasService.class, new BerkasPalsu(this)),
                Sebagian.of(TenggatService.class, new Clocks()), Sebagian.of(SuratService.class, new Letters()),
                Sebagian.of(DokumenService.class, new Documents()), Sebagian.of(SertifikatService.class, new Certificates()),
                Sebagian.of(KredensialService.class, new Credentials()),
                Sebagian.of(SkemaCatalog.class, new Schemes()), this::text,
                pid -> settings.getOrDefault(pid, Map.of()), new OfficeClock() {
                    @Override
                    public Instant saat() {
                        return SAAT;
                    }

                    @Override
                    public LocalDate tanggal() {
                        return HARI_INI;
                    }
                });
    }

    private String text(Reason reason) {
        String text = texts.getProperty(reason.code(), reason.code());
        for (Map.Entry<String, String> e : reason.data().entrySet()) {
            text = text.replace("{" + e.getKey() + "}", e.getValue());
        }
        return text;
    }

    private final class Akun {

        public Actor periksaSandi(String akun, char[] sandi) {
            if (akun.equals("majene") && new String(sandi).equals("sandi:rahasia")) {
                masukDenganSandi.add(akun);
                return MAJENE;
            }
            throw new Unauthenticated(Reason.of("akun.login-salah"));
        }

        public Token masuk(String akun, char[] sandi) {
            token.put("token-masuk", periksaSandi(akun, sandi));
            return new Token("token-masuk", SAAT);
        }

        public Optional<Actor> autentikasi(String given) {
            return Optional.ofNullable(token.get(given));
        }

        public void keluar(String given) {
            token.remove(given);
        }
    }

    private static final class Clocks {

        public List<Tenggat> berkas(Actor actor, String id) {
            return List.of(clock(Optional.of(PERMOHONAN), TenggatStatus.JEDA), clock(Optional.of(id("P2")), TenggatStatus.BERJALAN),
                    clock(Optional.empty(), TenggatStatus.DIGANTI));
        }

        private static Tenggat clock(Optional<String> permohonan, TenggatStatus status) {
            return new Tenggat(id("T"), 1, BERKAS, "verifikasi", 1, permohonan, permohonan.map(p -> "bkpsdm-majene"),
                    LocalDate.of(2026, 3, 3), 10, true,
                    LocalDate.of(2026, 3, 17), status, Optional.empty(),
                    List.of(new Jeda(LocalDate.of(2026, 3, 5), Optional.empty(), "menunggu instansi")));
        }
    }

    private final class Letters {

        public PdfSurat pdf(Actor actor, String id) {
            if (galat != null) {
                throw galat;
            }
            if (find(actor, id).arah() == Arah.MASUK) {
                throw new Conflict(Reason.of("cetakan.surat-masuk"));
            }
            return new PdfSurat("pemberitahuan-346.pdf", "cd".repeat(32), ByteBuffer.wrap(PDF));
        }

        public Optional<Cetakan> cetakan(Actor actor, String id) {
            return find(actor, id).arah() == Arah.MASUK ? Optional.empty()
                    : Optional.of(cetakan.apply(Cetakan.beku(id, "K".repeat(26), cara, Optional.of("kepala"), false)
                            .tercetak("cd".repeat(32))));
        }

        public Surat find(Actor actor, String id) {
            if (id.equals(SURAT_MASUK)) {
                return letter(id, Arah.MASUK, SuratStatus.DITERIMA, Optional.of(SCAN));
            }
            if (id.equals(SURAT_KELUAR)) {
                return letter(id, Arah.KELUAR, SuratStatus.DIKIRIM, Optional.empty());
            }
            throw new NotFound(Reason.of("surat.tidak-ada"));
        }

        public Halaman<Surat> list(Actor actor, SuratQuery query, Potongan potongan) {
            return new Halaman<>(query.arah().equals(Optional.of(Arah.MASUK)) ? List.of(find(actor, SURAT_MASUK))
                    : List.of(find(actor, SURAT_KELUAR), find(actor, SURAT_MASUK)), Optional.empty());
        }

        public String isi(Actor actor, String id) {
            return NASKAH;
        }

        private static Surat letter(String id, Arah arah, SuratStatus status, Optional<String> scan) {
            return new Surat(id, 1, arah, "pemberitahuan", status, "keluar", 2026, Optional.of(346), Optional.of("800.1.4/346/BPSDM/2026"),
                    Optional.empty(), HARI_INI, Optional.empty(), Optional.empty(), "Pemberitahuan", "BKPSDM Majene",
                    Optional.of("bkpsdm-majene"), "800.1.4", "Biasa", 1, Optional.of(BERKAS), Optional.of("informasi"), 1, Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), scan, "ab".repeat(32), Optional.empty(), SAAT, "bidang");
        }
    }

    private final class Documents {

        private final AtomicInteger urut = new AtomicInteger();

        public Dokumen simpan(Actor actor, String nama, String tipe, InputStream isi) throws IOException {
            long ukuran = 0;
            byte[] buffer = new byte[8192];
            for (int n = isi.read(buffer); n >= 0; n = isi.read(buffer)) {
                ukuran += n;
            }
            if (ukuran > BATAS) {
                throw new TooLarge(Reason.of("dokumen.terlalu-besar"));
            }
            if (nama.contains("..")) {
                throw new InvalidInput(Reason.of("dokumen.nama-berjalur").at("/nama"));
            }
            if (actor.instansi().isEmpty()) {
                throw new Forbidden(Reason.of("dokumen.tidak-berperan"));
            }
            return new Dokumen(id("D" + urut.incrementAndGet()), 0, "", nama, ukuran, tipe, actor.akun(), actor.instansi(), SAAT);
        }

        public void catat(Actor actor, List<Dokumen> tersimpan) {
            dokumen.addAll(tersimpan);
        }

        public Dokumen find(Actor actor, String id) {
            return new Dokumen(SCAN, 1, "", "surat.pdf", 4, "application/pdf", "majene", actor.instansi(), SAAT);
        }

        public IsiDokumen buka(Actor actor, String id) {
            try {
                return new IsiDokumen(find(actor, id), FileChannel.open(scan, StandardOpenOption.READ));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Certificates {

        private final Sertifikat certificate = new Sertifikat(SERTIFIKAT, 1, BERKAS, ASESI, "bkpsdm-majene", "Rahma", "perkantoran", "1",
                SURAT_KELUAR, "S-1", "R-1", HARI_INI, HARI_INI.plusYears(3), SertifikatStatus.BERLAKU, "sendiri", Optional.empty(),
                Optional.empty());

        public Sertifikat find(Actor actor, String id) {
            return certificate;
        }

        public Halaman<Sertifikat> list(Actor actor, Optional<String> berkas, Optional<String> nomor, Potongan potongan) {
            return new Halaman<>(List.of(certificate), Optional.empty());
        }
    }

    private final class Credentials {

        public String kredensial(Actor actor, String id) {
            if (galat != null) {
                throw galat;
            }
            return "eyJ." + id + ".tanda";
        }
    }

    private static final class Schemes {

        /** The scheme of the berkas, with a field of each type. */
        public Optional<Skema> find(String kode, String versi) {
            Skema s = id.serkom.testing.tahap.Contoh.skema();
            Map<String, Object> isian = new LinkedHashMap<>();
            isian.put("lamaBekerja", Map.of("type", "integer", "title", "Lama bekerja (tahun)", "maximum", 60, "wajib", true));
            isian.put("ipk", Map.of("type", "number", "title", "IPK"));
            isian.put("asn", Map.of("type", "boolean", "title", "ASN"));
            isian.put("golongan", Map.of("type", "string", "title", "Golongan", "enum", List.of("III/a ", "III/b")));
            return kode.equals("perkantoran") && versi.equals("1") ? Optional.of(new Skema(kode, versi, s.judul(), s.jenis(),
                    s.tanggalEdisi(), s.dasar(), s.unit(), s.persyaratan(), s.metode(), s.formulir(), s.skala(), s.aturan(),
                    s.masaBerlakuBulan(), s.biaya(), s.hakKewajiban(), s.asesiPerAsesor(), s.waktu(),
                    Data.of(Map.of("ajukan", isian)), s.contoh(), s.sha256())) : Optional.empty();
        }

        public List<Skema> list() {
            return List.of(id.serkom.testing.tahap.Contoh.skema());
        }
    }
}
