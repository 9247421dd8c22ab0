-- Sender ids that were answered, and the answer a repetition gets.
create table receipt_receipt (
    sender_id binary(16) not null primary key,
    purpose varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    answer varchar(200) not null,
    at datetime(6) not null
);
