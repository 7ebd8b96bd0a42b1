package id.serkom.api.surat;

/** How a later letter refers to an earlier one. The earlier one is never changed. */
public enum JenisRujukan {
    SUSULAN, RALAT, PENCABUTAN, PERUBAHAN, PETIKAN, SALINAN, BALASAN
}
