-- Who changed what. Rows are only ever added; each carries the hash of the one before it.
create table audit_entry (
    id bigint not null primary key,
    at datetime(6) not null,
    actor binary(16) null,
    action varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    subject varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    detail varchar(2000) not null,
    previous_hash char(64) character set ascii collate ascii_bin not null,
    hash char(64) character set ascii collate ascii_bin not null,
    unique key audit_entry_hash (hash),
    key audit_entry_subject (subject, id),
    key audit_entry_actor (actor, id)
);

-- The end of the chain: one row, locked by whoever adds to it.
create table audit_head (
    id tinyint not null primary key,
    last_entry bigint not null,
    last_hash char(64) character set ascii collate ascii_bin not null
);

insert into audit_head (id, last_entry, last_hash) values (1, 0, repeat('0', 64));
