package org.medinbound.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;

/** The gate before every use case: refuses who lacks the right, records who passes and who does not. */
@Interceptor
@UseCase
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class UseCaseGate implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccessRecord record;

    @AroundInvoke
    @Nullable
    Object pass(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        Requires requires = method.getAnnotation(Requires.class);
        Actor actor = Actors.current();
        String useCase = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        String subject = subject(method, call.getParameters());
        if (requires == null) {
            throw new IllegalStateException(useCase + " declares no right; see @Requires");
        }
        if (!actor.may(requires.value())) {
            record.refused(actor, useCase, subject);
            throw BusinessRejection.forbidden();
        }
        Object result = call.proceed();
        if (requires.recorded()) {
            record.done(actor, useCase, subject);
        }
        return result;
    }

    private static @Nullable String subject(Method method, Object[] arguments) {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(Subject.class) && arguments[i] != null) {
                return arguments[i].toString();
            }
        }
        return null;
    }
}
