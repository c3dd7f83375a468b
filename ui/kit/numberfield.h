// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

#include <functional>

namespace Reslate {

/// A whole number to type or to step with arrows. What is typed stays as it is typed: when it is no number of the
/// range, problem() says so, and value() is the last one that was. All of it is selected when the keyboard's focus
/// comes, so that typing replaces it. The wheel never turns it: it scrolls the page.
class NumberField : public QSpinBox {
    Q_OBJECT
public:
    /// The most of a field whose true bound lies elsewhere, so that nobody is told this one.
    static constexpr int boundless = 100'000;

    NumberField(int least, int most, QWidget *parent);

    /// Why what stands there can't be taken, as a sentence; empty: it is value().
    QString problem() const;
    void stepBy(int steps) override; ///< from the last number that could be taken

Q_SIGNALS:
    void edited(); ///< what stands there changed, whether it can be taken or not

protected:
    QValidator::State validate(QString &text, int &pos) const override;
    void fixup(QString & /*text*/) const override { } ///< the base class would make 15 of "1.5"
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void keepText(const std::function<void()> &act);
};

} // namespace Reslate
