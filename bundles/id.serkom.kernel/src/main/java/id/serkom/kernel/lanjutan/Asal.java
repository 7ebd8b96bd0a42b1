package id.serkom.kernel.lanjutan;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.fault.Conflict;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.kernel.letter.Kinds;
import id.serkom.kernel.letter.Lanjutan;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.naskah.JenisSurat;
import java.util.Map;

/**
 * The letter that a later one refers to, with what it was made from.
 *
 * @param berkas in the putaran in which the letter was made
 */
record Asal(Surat surat, SuratRequest dibuat, Berkas berkas, JenisSurat jenis) {

    /**
     * @throws Conflict when it is no numbered letter of ours that is in force and was made here
     * @throws id.serkom.api.fault.TahapUnavailable while the tahap that made it is away with its templates
     */
    static Asal baca(Ports ports, String id) {
        Surat surat = Lanjutan.asal(ports, id);
        if (surat.berkas().isEmpty() || surat.tahap().isEmpty()) {
            throw new Conflict(Reason.of("lanjutan.di-luar-aplikasi"));
        }
        if (surat.seri().isEmpty()) {
            throw new Conflict(Reason.of("lanjutan.nomor-pihak-lain", "nomor", surat.nomor().orElse("-")));
        }
        Berkas berkas = ports.berkas.find(surat.berkas().get()).orElseThrow();
        String tahap = surat.tahap().get();
        JenisSurat jenis = Kinds.find(ports, berkas, tahap, Kinds.peminta(ports, berkas, tahap), surat.jenis(), surat.tanggal())
                .orElseThrow(() -> new Conflict(Reason.of("naskah.jenis-tidak-terpasang", "jenis", surat.jenis())));
        return new Asal(surat, ports.surat.isi(id).orElseThrow().model().as(SuratRequest.class),
                berkas.pindah(berkas.tahap(), berkas.status(), surat.putaran()), jenis);
    }

    boolean keputusan() {
        return "keputusan".equals(jenis.tataLetak());
    }

    String tahap() {
        return surat.tahap().orElseThrow();
    }

    String nomor() {
        return surat.nomor().orElseThrow();
    }

    /** What every later letter says of it. */
    Data sebutan() {
        return Data.of(Map.of("nomor", nomor(), "tanggal", Tanggal.panjang(surat.tanggal()), "hal", surat.hal(), "judul",
                jenis.judul(), "keputusan", keputusan()));
    }
}
