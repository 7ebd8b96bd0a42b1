package id.serkom.kernel.catalog;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.Aksi;
import id.serkom.api.skema.IsianTambahan;
import id.serkom.api.skema.Skema;
import id.serkom.api.tahap.Action;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An action of an installed tahap with its facts and its compiled form; with the forms that skemas add fields to, of which those used
 * last are kept. They go with the tahap.
 */
public final class InstalledAction {

    /** Keyword of the schema under which the facts of the action stand. */
    public static final String FACTS = "x-serkom";

    /** Skemas that this many berkas run with at a time are few. */
    static final int MOST = 64;

    private static final Set<String> PERIHAL = Set.of("berkas", "permohonan", "asesi");

    private final Aksi aksi;
    private final Action action;
    private final FormSchema form;
    private final Map<String, FormSchema> bertambah = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FormSchema> eldest) {
            return size() > MOST;
        }
    };

    InstalledAction(String sop, String tahap, String nama, Action action, Data schema) {
        Data facts = schema.object(FACTS);
        List<Pelaksana> pelaksana = facts.texts("pelaksana").stream()
                .map(kode -> RecordBinder.dariKode(Pelaksana.class, kode)).toList();
        String perihal = facts.optText("perihal").orElse("");
        if (pelaksana.isEmpty() || !PERIHAL.contains(perihal) || facts.texts("tahap").isEmpty()) {
            throw new IllegalArgumentException(
                    "aksi/" + nama + ".json: x-serkom harus menyebut pelaksana, perihal (berkas, permohonan, asesi) dan tahap");
        }
        this.aksi = new Aksi(sop, tahap, nama, schema.text("title"), pelaksana, perihal, facts.texts("tahap"),
                facts.flag("pekerjaan"), schema);
        this.action = action;
        this.form = new FormSchema(IsianTambahan.tanpa(schema));
    }

    public Aksi aksi() {
        return aksi;
    }

    public Action action() {
        return action;
    }

    /** @param skema of the berkas, which may add fields */
    public List<Reason> validate(Data input, Skema skema) {
        // First what can be printed at all: a form that divides 1e999999999 by 0.01 does not come back.
        List<Reason> unprintable = Letters.check(input);
        return unprintable.isEmpty() ? form(skema).validate(input) : unprintable;
    }

    private FormSchema form(Skema skema) {
        if (!IsianTambahan.bertempat(aksi.schema()) || !skema.tambahan().has(aksi.nama())) {
            return form;
        }
        synchronized (bertambah) {
            FormSchema known = bertambah.get(skema.sha256());
            if (known != null) {
                return known;
            }
        }
        FormSchema compiled = new FormSchema(IsianTambahan.dalam(aksi.schema(), aksi.nama(), skema));
        synchronized (bertambah) {
            bertambah.put(skema.sha256(), compiled);
        }
        return compiled;
    }

    /** How many forms with fields of a skema are kept. */
    int kept() {
        synchronized (bertambah) {
            return bertambah.size();
        }
    }
}
