package kesu.defaults.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The query parameters that an operation takes. */
final class KnownParameters {
  private KnownParameters() {}

  /** Their names, in alphabetical order. */
  static Set<String> of(HandlerMethod operation) {
    Set<String> names = new TreeSet<>();
    for (MethodParameter parameter : operation.getMethodParameters()) {
      parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
      RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
      if (single != null) {
        String own = parameter.getParameterName();
        names.add(single.name().isEmpty() ? (own == null ? "" : own) : single.name());
      } else if (parameter.hasParameterAnnotation(ModelAttribute.class)
          && parameter.getParameterType().isRecord()) {
        Arrays.stream(parameter.getParameterType().getRecordComponents())
            .map(RecordComponent::getName)
            .forEach(names::add);
      }
    }
    return names;
  }
}
