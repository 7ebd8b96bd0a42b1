package id.serkom.itests.cerita;

import id.serkom.itests.cerita.SumberHitung.Biaya;
import id.serkom.persistence.Database;
import id.serkom.persistence.JpaPorts;
import id.serkom.persistence.JpaReferensiStore;
import id.serkom.spi.store.ReferensiStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManagerFactory;
import org.junit.rules.TestRule;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/** The stores as the server has them, over Derby in memory: for a story of what an action costs. */
final class TokoDerby extends JpaPorts implements TestRule {

    private static final AtomicInteger BERIKUT = new AtomicInteger();

    private final SumberHitung hitung;
    /** Registers are read anew when some time has gone by: that is what the clock costs, and no action. */
    private final EntityManagerFactory register;

    TokoDerby() {
        this(new SumberHitung("toko" + BERIKUT.getAndIncrement()));
    }

    private TokoDerby(SumberHitung hitung) {
        super(hitung.sumber());
        this.hitung = hitung;
        this.register = factory(hitung.tanpaHitung());
    }

    /** What the work asks of the database. */
    Biaya biaya(Runnable kerja) {
        return hitung.biaya(kerja);
    }

    /** What was asked of it since this was last asked for. */
    Biaya sejakTerakhir() {
        return hitung.sejakTerakhir();
    }

    @Override
    public ReferensiStore referensi() {
        return new JpaReferensiStore(new Database(register));
    }

    @Override
    public Statement apply(Statement uji, Description description) {
        return new Statement() {
            @Override
            public void evaluate() throws Throwable {
                try {
                    uji.evaluate();
                } finally {
                    tutup();
                    register.close();
                    hitung.buang();
                }
            }
        };
    }
}
