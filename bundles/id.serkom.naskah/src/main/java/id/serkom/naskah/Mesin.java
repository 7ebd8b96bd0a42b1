package id.serkom.naskah;

import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.exception.ParseErrorException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.slf4j.helpers.NOPLogger;

/**
 * Velocity, closed: strict, without directives but {@code #foreach}, without reflection, without files, every value escaped, every
 * template looked through before it may run.
 */
final class Mesin {

    static final int TEMPLAT_TERPANJANG = 256 * 1024;

    private static final List<String> DIREKTIF_DILARANG = List.of("macro", "define", "evaluate", "parse", "include", "stop",
            "break", "literal");

    private final RuntimeInstance velocity = new RuntimeInstance();
    private final NaskahLoader loader = new NaskahLoader();

    Mesin() {
        Thread thread = Thread.currentThread();
        ClassLoader semula = thread.getContextClassLoader();
        thread.setContextClassLoader(Mesin.class.getClassLoader());
        try {
            // Faults are thrown, and logged once by whoever answers for them.
            velocity.setProperty(RuntimeConstants.RUNTIME_LOG_INSTANCE, NOPLogger.NOP_LOGGER);
            velocity.setProperty(RuntimeConstants.RESOURCE_LOADERS, "naskah");
            velocity.setProperty("resource.loader.naskah.instance", loader);
            velocity.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
            velocity.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, true);
            velocity.setProperty(RuntimeConstants.SKIP_INVALID_ITERATOR, false);
            velocity.setProperty(RuntimeConstants.VM_PERM_ALLOW_INLINE, false);
            velocity.setProperty(RuntimeConstants.VM_LIBRARY, "");
            velocity.setProperty(RuntimeConstants.INTERPOLATE_STRINGLITERALS, false);
            velocity.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, HanyaBaca.class.getName());
            velocity.setProperty(RuntimeConstants.EVENTHANDLER_REFERENCEINSERTION, LolosXhtml.class.getName());
            velocity.init(new Properties());
        } finally {
            thread.setContextClassLoader(semula);
        }
        DIREKTIF_DILARANG.forEach(velocity::removeDirective);
    }

    /** Parses and lints. {@code akar} are the names that the template may begin a reference with. */
    Template muat(String nama, String teks, Set<String> akar) {
        if (teks.length() > TEMPLAT_TERPANJANG) {
            throw new NaskahException("naskah.terlalu-panjang", nama + ": lebih dari " + TEMPLAT_TERPANJANG + " aksara");
        }
        loader.sediakan(nama, teks);
        try {
            Template templat = velocity.getTemplate(nama);
            new Lint(nama, akar).periksa((SimpleNode) templat.getData());
            return templat;
        } catch (ParseErrorException e) {
            throw new NaskahException("naskah.tidak-terbaca",
                    nama + " baris " + e.getLineNumber() + ": " + barisPertama(e), e);
        } catch (VelocityException e) {
            throw new NaskahException("naskah.tidak-terbaca", nama + ": " + barisPertama(e), e);
        } catch (StackOverflowError e) {
            throw new NaskahException("naskah.tidak-terbaca", nama + ": bersarang terlalu dalam", e);
        } finally {
            loader.lepas();
        }
    }

    Xhtml xhtml(Template templat, Map<String, ?> model, Anggaran anggaran) {
        return new Xhtml(isi(templat, model, anggaran, false));
    }

    /** A text that is no markup: nothing is escaped, line ends become blanks. */
    String polos(Template templat, Map<String, ?> model, Anggaran anggaran) {
        return isi(templat, model, anggaran, true).strip().replaceAll("\\s+", " ");
    }

    private static String isi(Template templat, Map<String, ?> model, Anggaran anggaran, boolean polos) {
        VelocityContext context = new VelocityContext();
        model.forEach((nama, nilai) -> context.put(nama, Peta.bungkus(nama, nilai, anggaran)));
        if (polos) {
            context.put(LolosXhtml.TEKS_POLOS, true);
        }
        StringWriter hasil = new StringWriter();
        try {
            templat.merge(context, new WriterTerbatas(hasil, anggaran));
        } catch (NaskahException e) {
            throw new NaskahException(e.code(), templat.getName() + ": " + e.getMessage(), e);
        } catch (VelocityException e) {
            throw new NaskahException("naskah.nilai-tidak-ada", templat.getName() + ": " + barisPertama(e), e);
        } catch (StackOverflowError e) {
            throw new NaskahException("naskah.terlalu-dalam", templat.getName(), e);
        }
        return hasil.toString();
    }

    private static String barisPertama(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
    }

    /** Charges what is written. */
    private static final class WriterTerbatas extends Writer {

        private final StringWriter tujuan;
        private final Anggaran anggaran;

        WriterTerbatas(StringWriter tujuan, Anggaran anggaran) {
            this.tujuan = tujuan;
            this.anggaran = anggaran;
        }

        @Override
        public void write(char[] aksara, int mulai, int panjang) {
            anggaran.tulis(panjang);
            tujuan.write(aksara, mulai, panjang);
        }

        @Override
        public void flush() {
            tujuan.flush();
        }

        @Override
        public void close() {
            // A StringWriter needs none.
        }
    }
}
