package id.serkom.api.tahap;

import id.serkom.api.actor.Pelaksana;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * The row of the SOP's table that a tahap is: its defaults, which {@code etc/id.serkom.sop.<sop>.cfg} overrides live
 * ({@code verifikasi.waktu = 12}). Becomes properties of the service with the prefix {@code serkom.}.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MutuBaku {

    /** Prefix of the service properties. */
    String PREFIX_ = "serkom.";

    String sop();

    String kode();

    /** The words of the SOP's table, column "kegiatan". */
    String kegiatan();

    Pelaksana[] pelaksana();

    /** Codes of what must be on file before it closes. */
    String[] kelengkapan() default {};

    /** Words of the SOP's table, column "kelengkapan". */
    String mutuKelengkapan() default "";

    /** Days; 0 for none. */
    int waktu() default 0;

    MulaiHitung hitung() default MulaiHitung.MASUK_TAHAP;

    /** What closing it emits: "surat" or "sertifikat". */
    String keluaran();
}
