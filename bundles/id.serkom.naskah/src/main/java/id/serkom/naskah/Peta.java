package id.serkom.naskah;

import java.util.List;
import java.util.Map;

/** An object of the model as a template sees it: it can be read by key and nothing else. A key that is not there fails. */
public final class Peta {

    private final String jalur;
    private final Map<String, ?> isi;
    private final Anggaran anggaran;

    Peta(String jalur, Map<String, ?> isi, Anggaran anggaran) {
        this.jalur = jalur;
        this.isi = isi;
        this.anggaran = anggaran;
    }

    /** @param baris where the template asks for it */
    Object get(String kunci, int baris) {
        Object nilai = isi.get(kunci);
        if (nilai == null) {
            throw new NaskahException("naskah.nilai-tidak-ada", jalur + "." + kunci + " (baris " + baris + ")");
        }
        return bungkus(jalur + "." + kunci, nilai, anggaran);
    }

    @SuppressWarnings("unchecked")
    static Object bungkus(String jalur, Object nilai, Anggaran anggaran) {
        if (nilai instanceof Map<?, ?> m) {
            return new Peta(jalur, (Map<String, ?>) m, anggaran);
        }
        if (nilai instanceof List<?> l) {
            return new Daftar(jalur, l, anggaran);
        }
        if (nilai instanceof String || nilai instanceof Number || nilai instanceof Boolean || nilai instanceof Xhtml) {
            return nilai;
        }
        throw new IllegalStateException("bukan nilai model: " + jalur + " " + nilai.getClass().getName());
    }
}
