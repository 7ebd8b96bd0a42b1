package id.serkom.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The record that the body of an endpoint is to be, for its documentation; {@code Entri} for that of any register. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Isi {

    Class<?> value();
}
