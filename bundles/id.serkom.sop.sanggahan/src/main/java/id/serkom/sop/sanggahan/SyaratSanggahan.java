package id.serkom.sop.sanggahan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.SanggahanAsesi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** When something may be brought about an asesi: not twice at once, while there is what it is brought against, in its days. */
final class SyaratSanggahan {

    private static final Map<Sanggahan, String> BATAS = Map.of(Sanggahan.BANDING, "3", Sanggahan.KEBERATAN, "21");

    private final Sanggahan jenis;
    private final Context context;
    private final boolean instansi;

    /** @param instansi whether an institution asks itself, who is told nothing of an SK before that was sent to it */
    SyaratSanggahan(Sanggahan jenis, Context context, boolean instansi) {
        this.jenis = jenis;
        this.context = context;
        this.instansi = instansi;
    }

    /** What stands against it, whenever it came. */
    List<Reason> keberatan(Asesi asesi, List<String> unit) {
        List<Reason> keberatan = new ArrayList<>();
        if (diproses(asesi) && new PadaAsal(jenis, context).diajukan().flatMap(Kelengkapan::asesi).filter(asesi.id()::equals).isEmpty()) {
            keberatan.add(Reason.of("sanggahan.masih-diproses", "nama", asesi.nama()).with("sanggahan", jenis.sebutan()).at("/asesi"));
        }
        switch (jenis) {
            case BANDING -> banding(asesi).ifPresent(keberatan::add);
            case KEBERATAN -> ditetapkan(asesi).ifPresent(keberatan::add);
            case KELUHAN -> { }
        }
        List<String> dikenal = context.skema().unit().stream().map(u -> u.kode()).toList();
        unit.stream().filter(u -> !dikenal.contains(u))
                .forEach(u -> keberatan.add(Reason.of("sanggahan.unit-tidak-dikenal", "unit", u).at("/unit")));
        return keberatan;
    }

    /** That somebody else complains about its asesi an institution does not learn by asking, and it is not kept from complaining itself. */
    private boolean diproses(Asesi asesi) {
        return !(instansi && jenis == Sanggahan.KELUHAN)
                && context.isiAsal().map(SanggahanAsesi::new).filter(s -> s.terbuka(jenis.kode()).contains(asesi.id())).isPresent();
    }

    private Optional<Reason> banding(Asesi asesi) {
        Optional<Surat> sk = Perkara.skPutaranIni(context);
        if (context.isiAsal().orElseThrow().riwayatNilai(List.of(asesi.id())).isEmpty()) {
            return Optional.of(Reason.of("sanggahan.belum-dinilai", "nama", asesi.nama()).at("/asesi"));
        }
        return sk.map(s -> tertutup(asesi) ? belumDisampaikan(asesi)
                : Reason.of("sanggahan.sudah-ditetapkan", "nomor", s.nomor().orElse("-")).at("/asesi"));
    }

    private Optional<Reason> ditetapkan(Asesi asesi) {
        if (tertutup(asesi)) {
            return Optional.of(belumDisampaikan(asesi));
        }
        return Perkara.sk(context).isPresent() ? Optional.empty()
                : Optional.of(Reason.of("sanggahan.belum-ditetapkan", "nama", asesi.nama()).at("/asesi"));
    }

    /** As long as no letter tells it, an institution does not learn by asking whether there is an SK. */
    private boolean tertutup(Asesi asesi) {
        return instansi && penyampaian(asesi).findAny().isEmpty();
    }

    private static Reason belumDisampaikan(Asesi asesi) {
        return Reason.of("sanggahan.belum-disampaikan", "nama", asesi.nama()).at("/asesi");
    }

    /**
     * A last day does not decide: who takes it in later says what there is to say of that, and the decision weighs it.
     *
     * @param alasan what there is to say of its being late
     */
    Optional<Reason> lewatWaktu(Asesi asesi, LocalDate diterima, Optional<String> alasan) {
        return sejak(asesi).flatMap(sejak -> lewat(sejak, diterima, alasan));
    }

    /**
     * An appeal counts from the examination. The SK counts for him from the day on which his institution was first sent the decision on
     * him that stands; a letter that waits in the office has begun nothing, and one about others begins nothing anew.
     */
    private Optional<LocalDate> sejak(Asesi asesi) {
        return switch (jenis) {
            case BANDING -> context.asal().flatMap(Berkas::tanggalPelaksanaan);
            case KEBERATAN -> penyampaian(asesi).flatMap(s -> s.dikirim().stream()).min(LocalDate::compareTo);
            case KELUHAN -> Optional.empty();
        };
    }

    private Stream<Surat> penyampaian(Asesi asesi) {
        BerkasReader asal = context.isiAsal().orElseThrow();
        int diputuskan = asal.putusan(List.of(asesi.id())).stream().mapToInt(Putusan::putaran).max().orElse(0);
        return asal.surat("surat-penyampaian").stream().filter(s -> s.instansi().filter(asesi.instansi()::equals).isPresent())
                .filter(s -> s.putaran() >= diputuskan && s.status() != SuratStatus.DICABUT);
    }

    private Optional<Reason> lewat(LocalDate sejak, LocalDate diterima, Optional<String> alasan) {
        String setelan = context.setting("batas-hari", BATAS.get(jenis));
        if (!setelan.matches("\\d{1,3}")) {
            return Optional.of(Reason.of("sanggahan.setelan-salah", "tahap", jenis.tahapTerima()));
        }
        int hari = Integer.parseInt(setelan);
        LocalDate terakhir = context.tambahHariKerja(sejak, hari);
        return diterima.isAfter(terakhir) && alasan.isEmpty()
                ? Optional.of(Reason.of("sanggahan.lewat-waktu", "terakhir", Tanggal.panjang(terakhir)).with("hari", hari)
                        .with("sanggahan", jenis.sebutan()).at("/alasanLewatWaktu"))
                : Optional.empty();
    }
}
