package kesu.penalty.rules;

import kesu.terms.ClauseId;
import kesu.terms.Ground;
import kesu.terms.Reward;

/** A reward that a row of the table provides for somebody. */
record Award(ClauseId clause, Reward reward, PostHolder recipient, Ground ground) {}
