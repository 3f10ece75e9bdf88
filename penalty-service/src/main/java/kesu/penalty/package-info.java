/**
 * Has somebody answer for every major complaint, and nobody without a hearing. When a complaint is
 * closed the regulation's tables propose penalties and grant rewards; a person with the post for it
 * decides each penalty within its range, nobody decides their own, and whoever is penalised may
 * appeal to head office once. Every decision says why and stands in a ledger that cannot be altered
 * unnoticed.
 */
@NullMarked
package kesu.penalty;

import org.jspecify.annotations.NullMarked;
