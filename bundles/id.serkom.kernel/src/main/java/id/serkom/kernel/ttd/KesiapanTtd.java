package id.serkom.kernel.ttd;

import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Mandat;
import id.serkom.kernel.letter.AlamatTerbit;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.sign.Signer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What hinders signing in PDF, or will within a month, while a kind of letter is signed so; and whether what was signed can still be
 * checked where it says.
 */
final class KesiapanTtd {

    private static final String NASKAH = "id.serkom.naskah";
    private static final int HARI = 30;

    private final Ports ports;
    private final PengaturanTtd pengaturan;
    private final AlamatTerbit alamat;

    KesiapanTtd(Ports ports) {
        this.ports = ports;
        this.pengaturan = new PengaturanTtd(ports);
        this.alamat = new AlamatTerbit(ports);
    }

    List<Reason> peringatan() {
        List<Reason> temuan = new ArrayList<>(alamat.ditinggalkan().stream().map(a -> Reason.of("ttd.alamat-ditinggalkan", "alamat", a))
                .toList());
        boolean elektronik = ports.settings.get(NASKAH).entrySet().stream()
                .anyMatch(s -> s.getKey().endsWith(".ttd") && s.getValue().strip().toLowerCase(Locale.ROOT).equals("elektronik"));
        if (!elektronik) {
            return List.copyOf(temuan);
        }
        LocalDate hari = ports.clock.tanggal();
        List<Mandat> mandat = ports.referensi.list(Mandat.class, hari);
        Optional<Signer> signer = ports.cetak.signer(pengaturan.kodeSigner());
        signer.ifPresentOrElse(s -> temuan.addAll(s.peringatan(mandat.stream().map(Mandat::pejabat).distinct().sorted().toList(),
                ports.clock.saat())), () -> temuan.add(Reason.of("ttd.signer-tidak-terpasang", "signer", pengaturan.kodeSigner())));
        for (Mandat satu : mandat) {
            satu.masa().sampai().filter(s -> !s.isAfter(hari.plusDays(HARI)) && tanpaPengganti(satu, s.plusDays(1)))
                    .ifPresent(s -> temuan.add(Reason.of("ttd.mandat-segera-berakhir", "mandat", satu.kode())
                            .with("pejabat", satu.pejabat())
                            .with("jabatan", satu.jabatan()).with("tanggal", Tanggal.panjang(s))));
        }
        return List.copyOf(temuan);
    }

    private boolean tanpaPengganti(Mandat satu, LocalDate sesudahnya) {
        return ports.referensi.list(Mandat.class, sesudahnya).stream().noneMatch(m -> m.jabatan().equals(satu.jabatan()));
    }
}
