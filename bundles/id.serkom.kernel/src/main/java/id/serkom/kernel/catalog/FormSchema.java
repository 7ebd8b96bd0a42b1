package id.serkom.kernel.catalog;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.kernel.json.Json;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The compiled JSON Schema of an action's form. Nothing is fetched from anywhere; formats are asserted. */
final class FormSchema {

    /** Keywords whose breach has a text of its own; others share one. */
    private static final List<String> KNOWN = List.of("required", "additionalProperties", "type", "maxLength", "minLength",
            "pattern", "format", "enum", "minimum", "maximum", "maxItems", "minItems", "multipleOf", "uniqueItems");

    /** Reasons that one answer has; nobody mends more at a time, and who fills in a form must not choose how many we keep. */
    static final int MOST = 50;

    private final Schema schema;

    FormSchema(Data source) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaLoader(loader -> loader.block(iri -> true)));
        Map<String, Object> form = new LinkedHashMap<>(source.asMap());
        form.remove(InstalledAction.FACTS);
        patterns(form);
        try {
            schema = registry.getSchema(Json.tree(Data.of(form)));
            schema.initializeValidators();
        } catch (SchemaException e) {
            throw new IllegalArgumentException("bukan JSON Schema 2020-12: " + e.getMessage(), e);
        }
    }

    /** The library says of a wrong one in the log that it is an error of the server. */
    private static void patterns(Object source) {
        if (source instanceof List<?> list) {
            list.forEach(FormSchema::patterns);
        } else if (source instanceof Map<?, ?> map) {
            if (map.get("pattern") instanceof String pattern) {
                Pattern.compile(pattern);
            }
            map.values().forEach(FormSchema::patterns);
        }
    }

    /**
     * Reasons with the JSON pointer of each field, the first {@value #MOST}; empty when it fits. Numbers are held against it as they
     * are written: the tree is made of decimals, never of binary fractions.
     */
    List<Reason> validate(Data input) {
        return schema.validate(Json.tree(input), (ExecutionContext context) -> {
            context.setErrors(new FirstErrors());
            context.executionConfig(config -> config.formatAssertionsEnabled(true));
        }).stream().map(FormSchema::reason).toList();
    }

    /** Keeps as many as are answered. */
    private static final class FirstErrors extends AbstractList<Error> {

        private final List<Error> kept = new ArrayList<>();

        @Override
        public Error get(int index) {
            return kept.get(index);
        }

        @Override
        public int size() {
            return kept.size();
        }

        @Override
        public void add(int index, Error error) {
            if (kept.size() < MOST) {
                kept.add(index, error);
            }
        }
    }

    private static Reason reason(Error error) {
        String keyword = KNOWN.contains(error.getKeyword()) ? error.getKeyword() : "lain";
        Map<String, String> data = new TreeMap<>();
        data.put("pesan", error.getMessage());
        Object[] arguments = error.getArguments();
        data.put("nilai", arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]));
        String field = error.getInstanceLocation().toString();
        if (error.getProperty() != null) {
            data.put("bidang", error.getProperty());
            field = field + "/" + escaped(error.getProperty());
        } else {
            data.put("bidang", field.substring(field.lastIndexOf('/') + 1));
        }
        return Reason.of("masukan." + keyword, data).at(field);
    }

    /** A key as a JSON pointer has it. */
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
