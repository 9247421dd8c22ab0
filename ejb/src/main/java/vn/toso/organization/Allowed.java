package vn.toso.organization;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles of which the asker must hold at least one; checked on the method's {@link Jurisdiction} argument before it runs. Over
 * which units the role is held is checked by the use case itself, because only it knows the unit in question.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {
    @Nonbinding
    Role[] value() default {};
}
