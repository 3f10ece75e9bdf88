package kesu.defaults.web;

import java.util.function.Function;
import kesu.defaults.decisions.Answer;

/**
 * The result of a command that creates something: 201 with its location, or the problem.
 *
 * @param answer the result
 * @param location the path of what was created
 */
public record Created<A>(Answer<A> answer, Function<A, String> location) {}
