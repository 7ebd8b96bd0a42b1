package id.serkom.kernel.catalog;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Data;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.Tahap;
import id.serkom.kernel.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A tahap that is installed, with its actions. Calls are counted, so that it leaves only when none runs. */
public final class InstalledTahap {

    /** Reads a file of the tahap's bundle, or is empty. */
    @FunctionalInterface
    public interface Files {
        Optional<InputStream> open(String path) throws IOException;
    }

    private final Tahap tahap;
    private final Facts facts;
    private final String versi;
    private final int pangkat;
    private final Optional<BundelVersi> bundel;
    private final BooleanSupplier tetap;
    private final Map<String, InstalledAction> actions;
    private final ReentrantReadWriteLock calls = new ReentrantReadWriteLock();
    private volatile boolean gone;

    /**
     * @throws IllegalArgumentException naming the file, when an action has no form or a wrong one: the tahap is then not taken
     */
    public InstalledTahap(Tahap tahap, Facts facts, String versi, Files files) {
        this(tahap, facts, versi, Optional.empty(), files);
    }

    /**
     * @param bundel that it came with, whose letters and texts are its own
     * @throws IllegalArgumentException naming the file, when an action has no form or a wrong one: the tahap is then not taken
     */
    public InstalledTahap(Tahap tahap, Facts facts, String versi, Optional<BundelVersi> bundel, Files files) {
        this(tahap, facts, versi, bundel, MasaCoba.TIDAK, files);
    }

    /**
     * @param bundel that it came with, whose letters and texts are its own
     * @param tetap whether it is there to stay by now, and not on trial
     * @throws IllegalArgumentException naming the file, when an action has no form or a wrong one: the tahap is then not taken
     */
    public InstalledTahap(Tahap tahap, Facts facts, String versi, Optional<BundelVersi> bundel, BooleanSupplier tetap, Files files) {
        this.bundel = bundel;
        this.tetap = tetap;
        this.tahap = tahap;
        this.facts = facts;
        this.versi = versi;
        this.pangkat = major(versi);
        Map<String, InstalledAction> found = new TreeMap<>();
        for (Map.Entry<String, Action> entry : tahap.actions().entrySet()) {
            found.put(entry.getKey(),
                    new InstalledAction(facts.sop(), facts.kode(), entry.getKey(), entry.getValue(), schema(files, entry.getKey())));
        }
        this.actions = Collections.unmodifiableMap(found);
    }

    private static Data schema(Files files, String action) {
        String path = "SERKOM-INF/aksi/" + action + ".json";
        try (InputStream in = files.open(path).orElseThrow(() -> new IllegalArgumentException(path + " tidak ada"))) {
            return Json.parse(in);
        } catch (IOException e) {
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
    }

    public Tahap tahap() {
        return tahap;
    }

    public Facts facts() {
        return facts;
    }

    public String versi() {
        return versi;
    }

    public Optional<BundelVersi> bundel() {
        return bundel;
    }

    /** Whether it is there to stay: one on trial may be taken back. */
    public boolean tetap() {
        return tetap.getAsBoolean();
    }

    public int major() {
        return pangkat;
    }

    public Map<String, InstalledAction> actions() {
        return actions;
    }

    /** Runs a call while the tahap is held; empty when it has left. */
    <R> Optional<R> call(Supplier<R> body) {
        if (gone || !calls.readLock().tryLock()) {
            return Optional.empty();
        }
        try {
            return gone ? Optional.empty() : Optional.of(body.get());
        } finally {
            calls.readLock().unlock();
        }
    }

    /** Lets no new call in and waits for those that run; false when one outlived the wait. */
    boolean leave(Duration wait) throws InterruptedException {
        gone = true;
        if (calls.writeLock().tryLock(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.writeLock().unlock();
            return true;
        }
        return false;
    }

    private static int major(String version) {
        int dot = version.indexOf('.');
        return Integer.parseInt(dot < 0 ? version : version.substring(0, dot));
    }
}
