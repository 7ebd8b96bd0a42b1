package id.serkom.tahap.rapat;

/** In which capacity somebody sits in the meeting. Only a PEMUTUS decides; an ASESOR reports. */
enum Kapasitas {
    PIMPINAN, PEMUTUS, ASESOR, SEKRETARIS, PESERTA;

    String sebutan() {
        return switch (this) {
            case PIMPINAN -> "Pimpinan rapat";
            case PEMUTUS -> "Pemutus";
            case ASESOR -> "Asesor/penguji (pelapor, tanpa hak suara)";
            case SEKRETARIS -> "Sekretaris";
            case PESERTA -> "Peserta";
        };
    }
}
