package id.serkom.naskah;

import java.util.Iterator;
import java.util.List;

/** A list of the model as a template sees it: it can be walked and counted. Each turn is charged. */
public final class Daftar {

    private final String jalur;
    private final List<?> isi;
    private final Anggaran anggaran;

    Daftar(String jalur, List<?> isi, Anggaran anggaran) {
        this.jalur = jalur;
        this.isi = isi;
        this.anggaran = anggaran;
    }

    int size() {
        return isi.size();
    }

    /** Asked by Velocity itself for {@code #if($isi.daftar)}, hence public. */
    public boolean isEmpty() {
        return isi.isEmpty();
    }

    Iterator<Object> iterator() {
        Iterator<?> asli = isi.iterator();
        return new Iterator<>() {

            private int ke;

            @Override
            public boolean hasNext() {
                return asli.hasNext();
            }

            @Override
            public Object next() {
                anggaran.putar();
                return Peta.bungkus(jalur + "[" + ke++ + "]", asli.next(), anggaran);
            }
        };
    }
}
