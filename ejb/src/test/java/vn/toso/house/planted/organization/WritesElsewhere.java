package vn.toso.house.planted.organization;

/** Planted: statements that write the tables of other features, beside some that may stay. */
interface WritesElsewhere {
    String END = "delete from account_grant where unit = :unit";

    String TELL = """
            insert into
                audit_entry (id) values (1)""";

    String OWN = "update organization_unit set name = :name";

    String READ = "select hash from audit_head for update";
}
