package id.serkom.itests.bench;

import id.serkom.spi.naskah.NaskahBeku;
import id.serkom.spi.naskah.PdfRenderer;
import id.serkom.spi.sign.PermintaanTtd;
import id.serkom.spi.sign.Signer;
import id.serkom.spi.store.CetakanStore;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Runs inside the measured server: makes the PDF of one text again and again, by the server's own printer and signer, and in turns by
 * openhtmltopdf alone, with the same typefaces and nothing else of what an office asks for. Asked for
 * {@code html}, {@code utas}, {@code milidetik}, and {@code pejabat} where it is to be signed; or {@code tunggu}, until no document is
 * left to be made.
 */
public final class BundelDokumen extends BundelPesanan {

    static final String NAMA = "id.serkom.itests.dokumen";

    private static final String PENCETAK = "id.serkom.pdf";
    private static final String POLOS = "com.openhtmltopdf.pdfboxout.PdfRendererBuilder";
    private static final int GILIRAN = 3;

    public BundelDokumen() {
        super(NAMA);
    }

    @Override
    void kerjakan(BundleContext context, Properties minta, Properties hasil) throws Exception {
        if (minta.containsKey("tunggu")) {
            tunggu(context);
        } else {
            ukur(context, minta, hasil);
        }
    }

    private static void tunggu(BundleContext context) throws InterruptedException {
        CetakanStore cetakan = layanan(context, CetakanStore.class);
        while (!cetakan.antrean(Instant.MAX, 1).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void ukur(BundleContext context, Properties minta, Properties hasil) throws Exception {
        String html = Files.readString(Path.of(minta.getProperty("html")));
        int utas = Integer.parseInt(minta.getProperty("utas"));
        long nano = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(minta.getProperty("milidetik")));
        Optional<String> pejabat = Optional.ofNullable(minta.getProperty("pejabat"));
        Callable<byte[]> kita = kita(context, html, pejabat);
        Callable<byte[]> polos = polos(context, html);
        laju(kita, utas, nano);
        laju(polos, utas, nano);
        double lajuKita = 0;
        double lajuPolos = 0;
        for (int i = 0; i < GILIRAN; i++) {
            lajuKita += laju(kita, utas, nano);
            lajuPolos += laju(polos, utas, nano);
        }
        hasil.setProperty("kita", Double.toString(lajuKita / GILIRAN));
        hasil.setProperty("polos", Double.toString(lajuPolos / GILIRAN));
        hasil.setProperty("bita", Integer.toString(kita.call().length));
        hasil.setProperty("bitaPolos", Integer.toString(polos.call().length));
    }

    private static Callable<byte[]> kita(BundleContext context, String html, Optional<String> pejabat) throws InvalidSyntaxException {
        PdfRenderer pencetak = layanan(context, PdfRenderer.class);
        NaskahBeku naskah = new NaskahBeku("ukur", html, "Ukuran", Instant.EPOCH, pejabat.isPresent(), List.of());
        if (pejabat.isEmpty()) {
            return () -> pencetak.render(naskah);
        }
        Signer penanda = context.getService(context.getServiceReferences(Signer.class, "(" + Signer.KODE + "=pkcs12)").iterator().next());
        return () -> penanda.sign(new PermintaanTtd("ukur", pejabat.get(), Optional.empty(), Optional.empty(), pencetak.render(naskah),
                "Ukuran", "Mamuju", Instant.now()));
    }

    /** By the classes that the server's own printer has, whichever they are: the bench has none of its own. */
    private static Callable<byte[]> polos(BundleContext context, String html) throws Exception {
        Bundle bundel = Stream.of(context.getBundles()).filter(b -> PENCETAK.equals(b.getSymbolicName())).findFirst().orElseThrow();
        Class<?> kelas = bundel.loadClass(POLOS);
        List<File> huruf = new ArrayList<>();
        for (String satu : List.of("Sans-Regular", "Sans-Bold", "Sans-Italic", "Serif-Regular", "Serif-Bold")) {
            File file = File.createTempFile("huruf", ".ttf");
            file.deleteOnExit();
            try (InputStream in = bundel.getResource("huruf/Liberation" + satu + ".ttf").openStream()) {
                Files.copy(in, file.toPath(), StandardCopyOption.REPLACE_EXISTING);
            }
            huruf.add(file);
        }
        return () -> {
            Object b = kelas.getConstructor().newInstance();
            kelas.getMethod("withHtmlContent", String.class, String.class).invoke(b, html, "");
            for (int i = 0; i < huruf.size(); i++) {
                for (String nama : i < 3 ? List.of("Liberation Sans", "Arial") : List.of("Liberation Serif", "Times New Roman")) {
                    kelas.getMethod("useFont", File.class, String.class).invoke(b, huruf.get(i), nama);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            kelas.getMethod("toStream", OutputStream.class).invoke(b, out);
            kelas.getMethod("run").invoke(b);
            return out.toByteArray();
        };
    }

    /** So many a second, by so many threads that begin together. */
    private static double laju(Callable<byte[]> satu, int utas, long nano) throws InterruptedException, ExecutionException {
        ExecutorService semua = Executors.newFixedThreadPool(utas);
        try {
            long mulai = System.nanoTime();
            List<Future<Integer>> hasil = new ArrayList<>();
            for (int i = 0; i < utas; i++) {
                hasil.add(semua.submit(() -> {
                    int kali = 0;
                    while (System.nanoTime() - mulai < nano) {
                        satu.call();
                        kali++;
                    }
                    return kali;
                }));
            }
            int kali = 0;
            for (Future<Integer> h : hasil) {
                kali += h.get();
            }
            return kali * 1e9 / (System.nanoTime() - mulai);
        } finally {
            semua.shutdownNow();
        }
    }

    private static <T> T layanan(BundleContext context, Class<T> jenis) {
        ServiceReference<T> ref = context.getServiceReference(jenis);
        return context.getService(ref);
    }
}
