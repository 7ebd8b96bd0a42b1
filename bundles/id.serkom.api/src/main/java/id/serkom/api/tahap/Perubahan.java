package id.serkom.api.tahap;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.referensi.Entri;
import id.serkom.api.service.Kemajuan;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a decision keeps and asks for. It is written whole or not at all, in one commit.
 *
 * @param catatan entries new (revision 0) or changed (with the revision read)
 * @param surat letters asked for
 * @param masuk letters that came in
 * @param jam what happens to the clocks of the tahap
 * @param takBoleh statuses in which no asesi of the berkas may stand when this commits; checked again inside the commit
 * @param data private data of the tahap, when it changed
 * @param pelaksanaan first date of the examination, when it changed
 * @param lagi for an action that runs as a job: there is more, run it again
 * @param kemajuan for such an action: how far it is with this step, where it can tell
 * @param eksklusif it rests on what was read of the whole berkas, and what others decide rests on it: it is decided anew when
 *        anybody wrote into the berkas meanwhile, and so is whoever decided meanwhile. A closing always is
 * @param tanya what is asked of linked SOPs: the answers are kept with the berkas, and one that says no refuses a closing
 */
public record Perubahan(List<Catatan> catatan, List<SuratRequest> surat, List<SuratMasuk> masuk, List<Jam> jam,
        Set<AsesiStatus> takBoleh, Optional<Data> data, Optional<LocalDate> pelaksanaan, boolean lagi,
        Optional<Kemajuan> kemajuan, boolean eksklusif, List<Tanya> tanya) {

    public Perubahan {
        catatan = List.copyOf(catatan);
        surat = List.copyOf(surat);
        masuk = List.copyOf(masuk);
        jam = List.copyOf(jam);
        takBoleh = Set.copyOf(takBoleh);
        tanya = List.copyOf(tanya);
    }

    public static Builder baru() {
        return new Builder();
    }

    /** Collects a change; not to be shared between threads. */
    public static final class Builder {

        private final List<Catatan> catatan = new ArrayList<>();
        private final List<SuratRequest> surat = new ArrayList<>();
        private final List<SuratMasuk> masuk = new ArrayList<>();
        private final List<Jam> jam = new ArrayList<>();
        private Set<AsesiStatus> takBoleh = Set.of();
        private Optional<Data> data = Optional.empty();
        private Optional<LocalDate> pelaksanaan = Optional.empty();
        private boolean lagi;
        private Optional<Kemajuan> kemajuan = Optional.empty();
        private boolean eksklusif;
        private final List<Tanya> tanya = new ArrayList<>();

        private Builder() {
        }

        public Builder simpan(Catatan satu) {
            catatan.add(satu);
            return this;
        }

        public Builder simpan(List<? extends Catatan> semua) {
            catatan.addAll(semua);
            return this;
        }

        public Builder surat(SuratRequest satu) {
            surat.add(satu);
            return this;
        }

        public Builder masuk(SuratMasuk satu) {
            masuk.add(satu);
            return this;
        }

        public Builder jam(Jam satu) {
            jam.add(satu);
            return this;
        }

        public Builder takBoleh(Set<AsesiStatus> status) {
            takBoleh = status;
            return this;
        }

        public Builder data(Data baru) {
            data = Optional.of(baru);
            return this;
        }

        public Builder pelaksanaan(LocalDate tanggal) {
            pelaksanaan = Optional.of(tanggal);
            return this;
        }

        public Builder lagi() {
            lagi = true;
            return this;
        }

        /** How far the job is with this step. */
        public Builder kemajuan(int selesai, int total) {
            kemajuan = Optional.of(new Kemajuan(selesai, total));
            return this;
        }

        public Builder eksklusif() {
            eksklusif = true;
            return this;
        }

        /** A new entry of a register, with an id from {@link Context#idBaru()}; it enters with its own journal entry. */
        public Builder daftarkan(String id, Entri entri) {
            catatan.add(EntriReferensi.baru(id, entri));
            return this;
        }

        public Builder tanya(Tanya satu) {
            tanya.add(satu);
            return this;
        }

        public Perubahan build() {
            return new Perubahan(catatan, surat, masuk, jam, takBoleh, data, pelaksanaan, lagi, kemajuan, eksklusif, tanya);
        }

        /** The tahap goes on. */
        public Outcome stay() {
            return new Outcome.Stay(build());
        }

        /** The tahap closes, if its gate lets it. */
        public Outcome advance() {
            return new Outcome.Advance(build());
        }

        /** Back to an earlier tahap, with reasons. */
        public Outcome back(String tahap, List<String> alasan) {
            return new Outcome.Back(tahap, alasan, build());
        }
    }
}
