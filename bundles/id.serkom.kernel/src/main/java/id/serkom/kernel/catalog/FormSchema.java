package id.serkom.kernel.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.kernel.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The compiled JSON Schema of an action's form. Nothing is fetched from anywhere; formats are asserted. */
final class FormSchema {

    /** Keywords whose breach has a text of its own; others share one. */
    private static final List<String> KNOWN = List.of("required", "additionalProperties", "type", "maxLength", "minLength",
            "pattern", "format", "enum", "minimum", "maximum", "maxItems", "minItems", "uniqueItems");

    private final Schema schema;

    FormSchema(Data source) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaLoader(loader -> loader.block(iri -> true)));
        Map<String, Object> form = new LinkedHashMap<>(source.asMap());
        form.remove(InstalledAction.FACTS);
        schema = registry.getSchema(Json.tree(Data.of(form)));
        schema.initializeValidators();
    }

    /** Reasons with the JSON pointer of each field; empty when it fits. */
    List<Reason> validate(Data input) {
        JsonNode tree = Json.tree(input);
        return schema.validate(tree.toString(), InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))).stream()
                .map(FormSchema::reason).toList();
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
            field = field + "/" + error.getProperty();
        } else {
            data.put("bidang", field.substring(field.lastIndexOf('/') + 1));
        }
        return Reason.of("masukan." + keyword, data).at(field);
    }
}
