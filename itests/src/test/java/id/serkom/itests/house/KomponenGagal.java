package id.serkom.itests.house;

/** A component that does not come up. */
public final class KomponenGagal {

    public KomponenGagal() {
        throw new IllegalStateException("komponen sengaja gagal");
    }
}
