-- Advocates may be mailed once a week.
ALTER TABLE notification_preferences
    DROP CONSTRAINT notification_preferences_pace_check,
    ADD CONSTRAINT notification_preferences_pace_check CHECK (pace IN ('at_once', 'daily', 'weekly', 'never'));
