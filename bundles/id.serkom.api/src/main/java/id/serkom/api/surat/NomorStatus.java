package id.serkom.api.surat;

/** What became of a number. Every number taken is one of these for ever; there is no other gap. */
public enum NomorStatus {
    TERIKAT, DICADANGKAN, BATAL
}
