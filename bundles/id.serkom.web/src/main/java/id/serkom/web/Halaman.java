package id.serkom.web;

import id.serkom.api.service.DokumenTerverifikasi;
import id.serkom.api.service.HasilVerifikasi;
import id.serkom.api.service.Keabsahan;
import id.serkom.api.service.KecocokanBerkas;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** The pages: small, without script, to be read on a phone and aloud. Whatever did not come from here is escaped. */
final class Halaman {

    static final String GAYA = """
            body{font:1.05rem/1.5 system-ui,sans-serif;margin:0;color:#1b1b1b;background:#fff}\
            main{max-width:38rem;margin:0 auto;padding:1rem}h1{font-size:1.3rem}h2{font-size:1.1rem}\
            .hasil{border:2px solid;border-left-width:.6rem;padding:.6rem .8rem;margin:0 0 1rem}\
            .hasil strong{font-size:1.25rem;display:block}\
            .ya{border-color:#0a6b2d}.tidak{border-color:#b3001b}.tunda{border-color:#8a5a00}\
            dt{font-weight:600;margin-top:.6rem}dd{margin:0;overflow-wrap:anywhere}label{display:block;font-weight:600;margin-top:1rem}\
            input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;border:1px solid #555}\
            button{font:inherit;margin-top:.8rem;padding:.6rem 1.2rem;background:#0b4f9e;color:#fff;border:0}\
            :focus-visible{outline:3px solid #e08a00;outline-offset:2px}li{overflow-wrap:anywhere}""";

    private static final DateTimeFormatter TANGGAL = DateTimeFormatter.ofPattern("d MMMM yyyy", new Locale("id", "ID"));

    private Halaman() {
    }

    static String aman(String teks) {
        StringBuilder aman = new StringBuilder(teks.length() + 16);
        for (char c : teks.toCharArray()) {
            switch (c) {
                case '&' -> aman.append("&amp;");
                case '<' -> aman.append("&lt;");
                case '>' -> aman.append("&gt;");
                case '"' -> aman.append("&quot;");
                case '\'' -> aman.append("&#39;");
                default -> aman.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return aman.toString();
    }

    private static String halaman(String judul, String isi) {
        return """
                <!DOCTYPE html>
                <html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
                <meta name="robots" content="noindex"><title>%s</title><style>%s</style></head>
                <body><main><h1>%s</h1>
                %s</main></body></html>
                """.formatted(judul, GAYA, judul, isi);
    }

    /** @param aksi address of the form */
    static String formulir(String aksi) {
        return halaman("Periksa surat atau sertifikat", formulirSaja(aksi));
    }

    private static String formulirSaja(String aksi) {
        return """
                <form method="get" action="%1$s"><label for="kode">Kode pada surat atau sertifikat</label>
                <input id="kode" name="kode" required maxlength="64" autocomplete="off" autocapitalize="characters" spellcheck="false">
                <button>Periksa kode</button></form>
                <h2>Periksa berkas PDF</h2>
                <form method="post" action="%1$s" enctype="multipart/form-data">
                <label for="kode2">Kode, bila tercetak (boleh kosong)</label>
                <input id="kode2" name="kode" maxlength="64" autocomplete="off">
                <label for="berkas">Berkas PDF, paling besar 10 MB</label>
                <input id="berkas" name="berkas" type="file" accept="application/pdf,.pdf" required><button>Periksa berkas</button></form>
                <p>Berkas hanya dibandingkan, tidak disimpan. <a href="/periksa-luring.html">Periksa sertifikat tanpa server</a></p>
                """.formatted(aksi);
    }

    /** What speaks against it comes first: nobody shall read "valid" above a file that was altered. */
    static String hasil(HasilVerifikasi hasil, String aksi) {
        String isi = lain(hasil.berkas()) ? berkas(hasil) + keabsahan(hasil) : keabsahan(hasil) + berkas(hasil);
        return halaman("Hasil pemeriksaan", isi + hasil.tentang().map(t -> tentang(t) + "<p><a href=\"" + aksi
                + "\">Periksa yang lain</a></p>\n").orElse(formulirSaja(aksi)));
    }

    /** An answer that is no result. */
    static String pesan(String judul, String teks) {
        return halaman(aman(judul), "<p>" + aman(teks) + "</p>\n");
    }

    /** The same in words alone, to be read aloud or by a program. */
    static String kalimat(HasilVerifikasi hasil) {
        String keadaan = keadaan(hasil);
        String berkas = teks(hasil);
        return (lain(hasil.berkas()) ? berkas + ' ' + keadaan : keadaan + ' ' + berkas).strip();
    }

    /** Whether a file was shown that is not the one that was issued. */
    private static boolean lain(KecocokanBerkas berkas) {
        return berkas == KecocokanBerkas.BERBEDA || berkas == KecocokanBerkas.TANPA_TANDA_TANGAN || berkas == KecocokanBerkas.PINDAIAN_LAMA;
    }

    private static String keadaan(HasilVerifikasi hasil) {
        if (hasil.berkas() == KecocokanBerkas.TANPA_KODE) {
            return "";
        }
        return (lain(hasil.berkas()) && hasil.tentang().isPresent() ? "Dokumen aslinya: " : "") + switch (hasil.keabsahan()) {
            case BERLAKU -> "Berlaku.";
            case BELUM_BERLAKU -> "Belum berlaku: belum ditandatangani atau belum diserahkan.";
            case UJI_COBA -> "Uji coba. Dokumen ini dibuat untuk percobaan dan tidak pernah berlaku.";
            case DICABUT -> "Dicabut. Dokumen ini tidak berlaku lagi.";
            case DIBEKUKAN -> "Dibekukan. Untuk sementara tidak boleh digunakan.";
            case KEDALUWARSA -> "Kedaluwarsa. Masa berlakunya sudah lewat.";
            case DIGANTI -> "Diganti. Dokumen lain menggantikannya.";
            case TIDAK_DIKENAL -> "Tidak dikenal. Tidak ada dokumen dengan kode itu.";
        };
    }

    private static String keabsahan(HasilVerifikasi hasil) {
        String rupa = switch (hasil.keabsahan()) {
            case BERLAKU -> lain(hasil.berkas()) ? "tunda" : "ya";
            case BELUM_BERLAKU, DIBEKUKAN -> "tunda";
            default -> "tidak";
        };
        String keadaan = keadaan(hasil);
        return keadaan.isEmpty() ? "" : "<p class=\"hasil " + rupa + "\" role=\"status\"><strong>" + keadaan + "</strong></p>\n";
    }

    private static String berkas(HasilVerifikasi hasil) {
        String rupa = switch (hasil.berkas()) {
            case DITERBITKAN -> "ya";
            case TANPA_KODE, PINDAIAN_LAMA -> "tunda";
            default -> "tidak";
        };
        String teks = teks(hasil);
        return teks.isEmpty() ? "" : kotak(rupa, teks);
    }

    private static String teks(HasilVerifikasi hasil) {
        return switch (hasil.berkas()) {
            case TIDAK_DIPERIKSA -> "";
            case DITERBITKAN -> "Berkas ini persis seperti yang diterbitkan, bita demi bita.";
            case TANPA_TANDA_TANGAN -> "Berkas ini bukan yang diterbitkan: tanda tangannya tidak ada di dalamnya.";
            case PINDAIAN_LAMA -> "Berkas ini pernah dilampirkan sebagai pindaian dokumen ini"
                    + hasil.diganti().map(d -> "; pada " + tanggal(d) + " kantor menggantinya dengan pindaian lain").orElse("")
                    + ". Mintalah pindaian yang sekarang.";
            case BERBEDA -> hasil.tentang().isPresent()
                    ? "Isi berkas ini BERBEDA dari yang diterbitkan. Jangan percayai isinya; mintalah berkas aslinya."
                    : "Berkas ini tidak pernah diterbitkan di sini. Jangan percayai isinya.";
            case TANPA_KODE -> "Berkas ini tidak pernah diterbitkan di sini, atau sudah diubah: di dalamnya tidak ditemukan kode."
                    + " Ketikkan kode yang tercetak padanya, lalu periksa lagi.";
        };
    }

    private static String kotak(String rupa, String teks) {
        return "<p class=\"hasil " + rupa + "\">" + teks + "</p>\n";
    }

    private static String tentang(DokumenTerverifikasi t) {
        StringBuilder isi = new StringBuilder(t.ujiCoba()
                ? kotak("tidak", "UJI COBA: dibuat untuk percobaan, tanpa tanda tangan yang sah.") : "").append("<dl>");
        baris(isi, "Jenis", t.judul());
        baris(isi, "Untuk", t.kepada());
        t.nomor().ifPresent(n -> baris(isi, "Nomor", n));
        baris(isi, "Tanggal", tanggal(t.tanggal()));
        t.sertifikat().ifPresent(s -> {
            baris(isi, "Nomor registrasi", s.registrasi());
            baris(isi, "Skema", s.skema() + " (" + s.kodeSkema() + ", versi " + s.versiSkema() + ")");
            baris(isi, "Berlaku sampai", tanggal(s.berlakuSampai()));
            s.sejak().ifPresent(d -> baris(isi, "Keadaan ini sejak", tanggal(d)));
        });
        baris(isi, "Kode", t.kode());
        isi.append("</dl>\n");
        t.sertifikat().filter(s -> !s.unit().isEmpty()).ifPresent(s -> isi.append("<h2>Unit kompetensi</h2><ul>").append(s.unit().stream()
                .map(u -> "<li>" + aman(u.kode() + " " + u.judul()) + "</li>").collect(Collectors.joining())).append("</ul>\n"));
        return isi.append("<p>Bandingkan dengan yang tercetak: bila berbeda, yang tercetak tidak benar.</p>\n").toString();
    }

    private static String tanggal(LocalDate tanggal) {
        return TANGGAL.format(tanggal);
    }

    private static void baris(StringBuilder isi, String nama, String nilai) {
        isi.append("<dt>").append(nama).append("</dt><dd>").append(aman(nilai)).append("</dd>");
    }
}
