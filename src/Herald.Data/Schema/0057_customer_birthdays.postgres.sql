-- Advocates are thanked for each year as a customer.
ALTER TABLE thanks_tasks
    DROP CONSTRAINT thanks_tasks_cause_check,
    ADD CONSTRAINT thanks_tasks_cause_check CHECK (cause IN ('referral_won', 'story_told', 'customer_birthday', 'by_hand'));
