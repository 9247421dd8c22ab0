package vn.toso.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the server's persistence context to the features; a test hands them another. */
@ApplicationScoped
class Database {
    @Produces
    @PersistenceContext(unitName = "toso")
    EntityManager entities;
}
