package id.serkom.shell;

import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.service.PesanCatalog;
import id.serkom.api.service.Settings;
import id.serkom.spi.calendar.OfficeClock;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A desk on 9 March 2026 with four accounts; whoever sits at it is changed by the test. */
final class Meja {

    static final LocalDate HARI_INI = LocalDate.of(2026, 3, 9);

    final AkunPalsu akun = new AkunPalsu().dengan("admin", Peran.ADMINISTRATOR, Optional.empty())
            .dengan("bidang", Peran.BIDANG_SERTIFIKASI, Optional.empty())
            .dengan("majene", Peran.INSTANSI_TERKAIT, Optional.of("bkpsdm-majene"))
            .dengan("operator", Peran.OPERATOR, Optional.empty());
    final Path base;
    private Optional<String> duduk = Optional.of("bidang");

    Meja(Path base) {
        this.base = base;
    }

    Meja oleh(String account) {
        duduk = Optional.of(account);
        return this;
    }

    Meja tanpaAkun() {
        duduk = Optional.empty();
        return this;
    }

    Desk desk() {
        Settings none = pid -> Map.of();
        return new Desk(() -> duduk, akun, pesan(), new Jam(), new Inbox(none, base));
    }

    private record Jam() implements OfficeClock {

        @Override
        public Instant saat() {
            return HARI_INI.atTime(1, 0).toInstant(ZoneOffset.UTC);
        }

        @Override
        public LocalDate tanggal() {
            return HARI_INI;
        }
    }

    /** The texts of this bundle, as the catalogue fills them in. */
    static PesanCatalog pesan() {
        Properties texts = texts();
        return (Reason reason) -> {
            String text = texts.getProperty(reason.code(), reason.code());
            for (Map.Entry<String, String> value : reason.data().entrySet()) {
                text = text.replace("{" + value.getKey() + "}", value.getValue());
            }
            return text;
        };
    }

    static Properties texts() {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/SERKOM-INF/pesan_id.properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
