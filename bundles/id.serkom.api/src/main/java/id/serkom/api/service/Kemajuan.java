package id.serkom.api.service;

/** How far a job is: so many done of so many to do, in what the action counts (certificates, asesi). */
public record Kemajuan(int selesai, int total) {

    public Kemajuan {
        if (selesai < 0 || selesai > total) {
            throw new IllegalArgumentException(selesai + " dari " + total);
        }
    }
}
