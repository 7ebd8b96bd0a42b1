package id.serkom.api.tahap;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.PrasyaratStatus;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The way through on paper: the letter that proves a precondition of a linked SOP, as a form asks for it.
 *
 * @param nomor number of the letter
 * @param dokumen id of the scan
 * @param diterima office date of receipt; absent for today
 */
public record BuktiPrasyarat(String nomor, LocalDate tanggal, String hal, String dokumen, Optional<LocalDate> diterima) {

    /** Kind of the letter that proves the precondition of that kode. */
    public static String jenis(String kode) {
        return "bukti-" + kode;
    }

    /**
     * The letter enters the book, and the precondition counts as proven.
     *
     * @param tahap kode of the tahap that asks
     * @param pengirim whose letter it is, when he is on the register
     */
    public Perubahan.Builder catat(Tanya tanya, String tahap, Optional<Instansi> pengirim, Berkas berkas, Context context) {
        String surat = context.idBaru();
        PrasyaratBerkas semula = context.isi().prasyarat(tahap, tanya.kode(), tanya.perihal())
                .orElseGet(() -> new PrasyaratBerkas(context.idBaru(), 0, berkas.id(), tahap, tanya.kode(), tanya.perihal(),
                        PrasyaratStatus.ATAS_KERTAS, "", Optional.empty()));
        return Perubahan.baru()
                .simpan(semula.menjadi(PrasyaratStatus.ATAS_KERTAS, "Surat Nomor " + nomor + " tanggal " + Tanggal.panjang(tanggal),
                        Optional.of(surat)))
                .masuk(new SuratMasuk(surat, jenis(tanya.kode()), pengirim.map(Instansi::kode),
                        pengirim.map(Instansi::nama).orElse(tanya.nama()), nomor, tanggal, hal, dokumen, Optional.empty(), diterima));
    }
}
