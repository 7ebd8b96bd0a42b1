package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.service.AntreanTtd;
import id.serkom.api.service.HasilTtd;
import id.serkom.api.service.TtdService;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Signs whatever is not called "gagal" or "usang", and remembers with what. */
final class TtdPalsu implements TtdService {

    final List<Optional<String>> sandi = new ArrayList<>();
    final List<String> pindaian = new ArrayList<>();
    List<AntreanTtd> menunggu = List.of();
    List<AntreanTtd> kemudian = List.of();
    List<Reason> peringatan = List.of();
    char[] terakhir = new char[0];

    static Cetakan cetakan(String id) {
        return Cetakan.beku(id, "K".repeat(26), CaraTtd.ELEKTRONIK, Optional.of("kepala"), true).tercetak("a".repeat(64));
    }

    @Override
    public List<Reason> peringatan() {
        return peringatan;
    }

    @Override
    public List<Reason> kesiapan(Actor actor) {
        return peringatan;
    }

    @Override
    public Halaman<AntreanTtd> antrean(Actor actor, Potongan potongan) {
        boolean kedua = potongan.sesudah().isPresent();
        return kedua ? new Halaman<>(kemudian, Optional.empty())
                : new Halaman<>(menunggu, kemudian.isEmpty() ? Optional.empty() : Optional.of("lanjut"));
    }

    @Override
    public List<HasilTtd> tandaTangani(Actor actor, List<String> surat, Optional<char[]> dengan) {
        sandi.add(dengan.map(String::new));
        terakhir = dengan.orElse(new char[0]);
        return surat.stream().map(id -> "gagal".equals(id) ? new HasilTtd(id, Optional.empty(), List.of(Reason.of("ttd.sandi-salah")))
                : "usang".equals(id) ? new HasilTtd(id, Optional.empty(), List.of(Reason.of("ttd.tidak-berwenang")))
                : new HasilTtd(id, Optional.of(cetakan(id).bertanda("b".repeat(64), Instant.EPOCH)), List.of())).toList();
    }

    @Override
    public Cetakan lampirkanPindaian(Actor actor, String surat, String dokumen) {
        pindaian.add(surat + " " + dokumen);
        return cetakan(surat).dipindai(dokumen, Instant.EPOCH);
    }

    @Override
    public Cetakan gantiPindaian(Actor actor, String surat, String dokumen, String alasan) {
        pindaian.add(surat + " " + dokumen + " " + alasan);
        return cetakan(surat).dipindai(dokumen, Instant.EPOCH);
    }

    @Override
    public Cetakan alihkanKeKertas(Actor actor, String surat, String alasan) {
        pindaian.add(surat + " alih " + alasan);
        return cetakan(surat).kertas();
    }
}
