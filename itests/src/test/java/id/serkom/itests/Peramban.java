package id.serkom.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A real Chromium in the size of a small phone. It is the one of the system, {@code /usr/bin/chromium} with {@code
 * /usr/bin/chromedriver}: nothing is
 * looked for or downloaded, and a machine without it fails the test.
 */
public final class Peramban implements AutoCloseable {

    static final int LEBAR = 360;

    private static final int TINGGI = 740;
    private static final Duration SABAR = Duration.ofSeconds(120);
    private static final Path CHROMIUM = Path.of(System.getProperty("serkom.chromium", "/usr/bin/chromium"));
    private static final Path DRIVER = Path.of(System.getProperty("serkom.chromedriver", "/usr/bin/chromedriver"));

    private final ChromeDriver driver;

    private Peramban(ChromeOptions options) {
        for (Path perlu : List.of(CHROMIUM, DRIVER)) {
            if (!Files.isExecutable(perlu)) {
                throw new AssertionError(perlu + " is missing; install it: apt-get install -y chromium chromium-driver");
            }
        }
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update", "--no-first-run");
        options.setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", Map.of("width", LEBAR, "height", TINGGI, "pixelRatio",
                2)));
        java.util.logging.Logger.getLogger("org.openqa.selenium").setLevel(java.util.logging.Level.SEVERE);
        driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).withTimeout(SABAR).build(),
                options);
        driver.manage().timeouts().implicitlyWait(SABAR).scriptTimeout(SABAR);
    }

    /** One in which no page can run a script. */
    static Peramban tanpaSkrip() {
        ChromeOptions options = new ChromeOptions();
        options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        return new Peramban(options);
    }

    /** One as people have it. */
    static Peramban biasa() {
        return new Peramban(new ChromeOptions());
    }

    /** One whose clock stands, and to whom that host is that port of this machine, as if it were out in the world. */
    static Peramban pada(Instant saat, String host, int port) {
        ChromeOptions options = new ChromeOptions();
        options.setAcceptInsecureCerts(true);
        options.addArguments("--host-resolver-rules=MAP " + host + " 127.0.0.1:" + port, "--ip-address-space-overrides=127.0.0.1:" + port
                + "=public");
        Peramban peramban = new Peramban(options);
        peramban.driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", "Date.now = () => "
                + saat.toEpochMilli()));
        return peramban;
    }

    Peramban buka(String alamat) {
        driver.get(alamat);
        return this;
    }

    Peramban isi(String id, String teks) {
        driver.findElement(By.id(id)).sendKeys(teks);
        return this;
    }

    /** Chooses a file with that content. */
    Peramban pilih(String id, Path file, byte[] isi) throws IOException {
        Files.write(file, isi);
        return isi(id, file.toAbsolutePath().toString());
    }

    /**
     * The button of the form in which that field stands, by the keyboard: a click waits for a frame that a page without scripts does not
     * draw.
     */
    void tekan(String id) {
        driver.findElement(By.xpath("//form[.//*[@id='" + id + "']]//button")).sendKeys(Keys.ENTER);
    }

    /** Of every such part, once there is one. */
    String teks(String css) {
        return driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).collect(Collectors.joining("\n"));
    }

    /** What a script in the page hands to its last argument, as a text. */
    String tanya(String skrip, Object... isi) {
        return String.valueOf(driver.executeAsyncScript(skrip, isi));
    }

    String sumber() {
        return driver.getPageSource();
    }

    /** How wide the page is, in the pixels of which the window has {@link #LEBAR}; without a script. */
    int lebarIsi() {
        Map<?, ?> ukuran = (Map<?, ?>) driver.executeCdpCommand("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        return ((Number) ukuran.get("width")).intValue();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
