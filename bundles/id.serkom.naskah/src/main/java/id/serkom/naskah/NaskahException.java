package id.serkom.naskah;

/** Why a template cannot be loaded or rendered: a code for the caller and a detail that names file, line and path. */
final class NaskahException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    NaskahException(String code, String rincian) {
        super(rincian);
        this.code = code;
    }

    NaskahException(String code, String rincian, Throwable sebab) {
        super(rincian, sebab);
        this.code = code;
    }

    String code() {
        return code;
    }
}
