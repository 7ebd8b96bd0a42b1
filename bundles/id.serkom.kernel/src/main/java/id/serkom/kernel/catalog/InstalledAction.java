package id.serkom.kernel.catalog;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.Aksi;
import id.serkom.api.tahap.Action;
import java.util.List;
import java.util.Set;

/** An action of an installed tahap with its facts and its compiled form. */
public final class InstalledAction {

    /** Keyword of the schema under which the facts of the action stand. */
    public static final String FACTS = "x-serkom";

    private static final Set<String> PERIHAL = Set.of("berkas", "permohonan", "asesi");

    private final Aksi aksi;
    private final Action action;
    private final FormSchema form;

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
        this.form = new FormSchema(schema);
    }

    public Aksi aksi() {
        return aksi;
    }

    public Action action() {
        return action;
    }

    public List<Reason> validate(Data input) {
        // First what can be printed at all: a form that divides 1e999999999 by 0.01 does not come back.
        List<Reason> unprintable = Letters.check(input);
        return unprintable.isEmpty() ? form.validate(input) : unprintable;
    }
}
