package id.serkom.kernel.lanjutan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.NotFound;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import id.serkom.kernel.letter.Lanjutan;
import id.serkom.kernel.port.Ports;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a decree says of one person: his row of its annex, as it was frozen. */
final class Petikan {

    private static final String NAMA = "nama";
    private static final String NIP = "nip";
    private static final String TIDAK_ADA = "-";

    private final Asal asal;
    private final Asesi asesi;

    private Petikan(Asal asal, Asesi asesi) {
        this.asal = asal;
        this.asesi = asesi;
    }

    /** @throws Conflict when it is no decree */
    static Petikan untuk(Ports ports, Asal asal, String asesi) {
        if (!asal.keputusan()) {
            throw new Conflict(Reason.of("lanjutan.bukan-keputusan", "nomor", asal.nomor()));
        }
        return new Petikan(asal, ports.berkas.isi(asal.berkas().id()).asesi(asesi)
                .orElseThrow(() -> new NotFound(Reason.of("asesi.tidak-ada"))));
    }

    SuratRequest surat(Ports ports) {
        Tujuan tujuan = tujuan(ports);
        return SuratRequest.baru(ports.idBaru(), Lanjutan.PETIKAN, tujuan, isi().with("penerima", tujuan.yth()))
                .tentangPermohonan(asesi.permohonan()).tentangAsesi(asesi);
    }

    /** @throws Conflict when it does not name him as he is written now */
    private Data isi() {
        return asal.dibuat().lampiran().stream().flatMap(annex -> baris(annex).stream()).findFirst()
                .orElseThrow(() -> new Conflict(Reason.of("lanjutan.tidak-tercantum", "nomor", asal.nomor()).with(NAMA, asesi.nama())));
    }

    /** To himself, through the institution that sent him. */
    private Tujuan tujuan(Ports ports) {
        Optional<Instansi> instansi = ports.referensi.find(Instansi.class, asesi.instansi(), ports.clock.tanggal());
        return new Tujuan(Optional.of(asesi.instansi()), asesi.nama() + instansi.map(i -> " melalui " + Tujuan.kepada(i).yth()).orElse(""),
                instansi.map(Instansi::kota).orElse(TIDAK_ADA));
    }

    private Optional<Data> baris(LampiranSurat annex) {
        for (Map.Entry<String, Object> part : annex.isi().asMap().entrySet()) {
            if (part.getValue() instanceof List<?> rows && rows.stream().allMatch(Map.class::isInstance)) {
                Optional<Data> row = annex.isi().objects(part.getKey()).stream().filter(this::miliknya).findFirst();
                if (row.isPresent()) {
                    return row.map(r -> asal.sebutan().with("lampiran", annex.judul()).with("baris", baris(r)));
                }
            }
        }
        return Optional.empty();
    }

    private boolean miliknya(Data row) {
        return row.optText(NAMA).filter(asesi.nama()::equals).isPresent()
                && row.optText(NIP).filter(n -> !n.equals(TIDAK_ADA)).equals(asesi.identitas().nip());
    }

    private static Data baris(Data row) {
        return Data.of(Map.of("no", row.optNumber("no").map(n -> Integer.toString(n)).orElse(TIDAK_ADA), NAMA, row.text(NAMA), NIP,
                row.optText(NIP).orElse(TIDAK_ADA), "jabatan", row.optText("jabatan").orElse(TIDAK_ADA), "unitKerja",
                row.optText("unitKerja").orElse(TIDAK_ADA), "instansi", row.optText("instansi").orElse(TIDAK_ADA)));
    }
}
