package id.serkom.api.berkas;

/** What the meeting decides on one asesi. There is no other value and no default. */
public enum Verdict {
    KOMPETEN(AsesiStatus.KOMPETEN), BELUM_KOMPETEN(AsesiStatus.BELUM_KOMPETEN), TUNDA(AsesiStatus.TUNDA);

    private final AsesiStatus status;

    Verdict(AsesiStatus status) {
        this.status = status;
    }

    public AsesiStatus status() {
        return status;
    }
}
