package id.serkom.api.referensi;

/** How an official holds or signs for a jabatan. Plt. and Plh. act; a.n. and u.b. sign by mandate, which is not acting. */
public enum JenisMandat {
    DEFINITIF, PLT, PLH, ATAS_NAMA, UNTUK_BELIAU
}
