package kesu.penalty.rules;

import kesu.terms.ClauseId;
import kesu.terms.Ground;
import kesu.terms.Reward;

/** A row of the reward table that somebody earned. */
public record Award(ClauseId clause, Reward reward, Answering who, Ground ground) {}
