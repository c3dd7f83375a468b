// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QObject>

#include <functional>

namespace Reslate {

class AssistantOpener;

/// Lets the window go only when nothing is lost by that: asks about what was chosen in the assistant, and about jobs
/// that would stop or be left alone.
class DepartureGuard final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it; window is what closes, and the parent of the questions.
    DepartureGuard(const AppServices &work, AssistantOpener &assistants, QWidget *window);

    /// Whether the window may close now. Otherwise the person is asked, and the window is closed when they agree.
    bool mayClose();
    /// Calls then when the window may make room for another school: at once, or when the person has decided what
    /// becomes of unfinished jobs. Not at all when they stay.
    void leave(const std::function<void()> &then);

private:
    /// Calls then when the person gave up what was chosen in the assistant; false: nothing was, so it isn't called.
    bool asksForChoices(const std::function<void()> &then);
    void closeAssistant();
    /// Nothing is lost or held back when the window goes.
    bool canCloseSilently() const;

    const AppServices &m_work;
    AssistantOpener &m_assistants;
    QWidget *m_window;
    bool m_closing = false; ///< the person decided to close although a job runs
};

} // namespace Reslate
